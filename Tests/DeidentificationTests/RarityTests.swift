import Instruments
import Records
import StrictJSON
import Testing

/// A combination that few people have is told, and can be made coarser until it is common.
struct RarityTests {
    private func combination(
        _ place: Context.ID, _ values: [RecordField: String], coarsened: Set<RecordField> = []
    ) -> RecordCombination {
        RecordCombination(context: place, values: values, coarsened: coarsened)
    }

    private let common: [RecordField: String] = [
        .citizenship: "MMR", .ageBand: "21--23", .gender: "Masculine", .sector: "C",
    ]

    @Test func `what many have is not rare`() {
        let rarity = WorkingEdition.deidentifier("THA").rarity(of: combination("worksite", common))
        #expect(!rarity.isRare && rarity.signs.isEmpty)
        #expect(WorkingEdition.deidentifier("THA").offers(for: combination("worksite", common)) == [])
    }

    @Test func `a citizenship that few have is rare by itself`() {
        let values = common.merging([.citizenship: "202"]) { $1 }
        #expect(WorkingEdition.deidentifier("THA").rarity(of: combination("worksite", values)).isRare)
    }

    @Test func `one uncommon value is not rare, two are`() {
        let deidentifier = WorkingEdition.deidentifier("THA")
        let one = common.merging([.ageBand: "48+"]) { $1 }
        #expect(deidentifier.rarity(of: combination("worksite", one)).signs.map(\.id) == ["older"])
        #expect(!deidentifier.rarity(of: combination("worksite", one)).isRare)
        let two = one.merging([.gender: "TransgenderFeminine"]) { $1 }
        #expect(deidentifier.rarity(of: combination("worksite", two)).isRare)
    }

    @Test func `what is common in one place can be rare in another`() {
        let values = common.merging([.gender: "Feminine", .ageBand: "9--17"]) { $1 }
        let deidentifier = WorkingEdition.deidentifier("IDN")
        #expect(!deidentifier.rarity(of: combination("worksite", values)).isRare)
        #expect(deidentifier.rarity(of: combination("vessel", values)).isRare)
    }

    @Test func `what was not said, or was left out, makes nothing rare`() {
        for word in ["declined", "withheld"] {
            let values = Dictionary(uniqueKeysWithValues: RecordCombination.fields.map { ($0, word) })
            #expect(!WorkingEdition.deidentifier(nil).rarity(of: combination("vessel", values)).isRare)
        }
        #expect(!WorkingEdition.deidentifier(nil).rarity(of: combination("vessel", [:])).isRare)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `who takes every offer comes to a record that is not rare, and that passes the guard`(_ seed: UInt64) throws {
        let places = WorkingEdition.instrument.contexts.map(\.id)
        let countries: [String?] = [nil] + WorkingEdition.data.overlays.map(\.country)
        let country = countries[Int(seed) % countries.count]
        let held = try HeldInterview(place: places[Int(seed) % places.count], seed: seed)
        var deidentifier = WorkingEdition.deidentifier(country)
        var steps = 0
        while true {
            let node = try JSONReader.read(try held.record(deidentifier, country: country))
            _ = try WorkingEdition.reader.read(node)
            let offers = deidentifier.offers(for: RecordCombination(of: node))
            guard let offer = offers.first else { break }
            steps += 1
            try #require(steps < 20)
            deidentifier.coarsen(offer.field)
            let after = try JSONReader.read(try held.record(deidentifier, country: country))
            #expect(RecordCombination(of: after).values[offer.field] == offer.becomes)
        }
    }
}
