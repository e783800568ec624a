import Foundation
import InstrumentFiles
import Instruments
import Testing

/// What the overlay of a country and the rules of the record mean.
struct OverlayFilesTests {
    let data: IndicatorData
    let overlay: NationalOverlay

    init() throws {
        data = try InstrumentLibrary(dataFolder: Fixture.base.path).readData()
        overlay = try #require(data.overlays.first)
    }

    @Test func `a telephone line has its use, its year and its certainty`() {
        #expect(overlay.country == "KHM" && data.overlays.count == 1)
        #expect(
            overlay.channels.first
                == Channel(
                    name: "A line", number: "1280", hours: "24 hours", uses: [.children, .help], purpose: "children",
                    isMain: true,
                    provenance: Provenance(certainty: .read, asOf: 2024, sources: [Citation("design")])))
        #expect(overlay.channels.last?.isOfficial == true)
        #expect(overlay.channels.last?.provenance.asOf == nil)
    }

    @Test func `a time limit in days is hours from its beginning`() {
        #expect(overlay.clocks.map(\.hours) == [48])
        #expect(overlay.clocks.map(\.start) == [.firstContact])
    }

    @Test func `what was not verified is not called a provision`() {
        #expect(!overlay.hasVerifiedNonPunishment)
        #expect(overlay.nonPunishment.standing == .noneVerified)
        #expect(overlay.labourLaw.standing == .practice && overlay.childProtection.standing == .law)
        #expect(overlay.countsUnableAsChildren && !overlay.keepsSubdivision)
    }

    @Test func `what is common is a list of codes with its source`() {
        #expect(overlay.languages.codes == ["km"])
        #expect(overlay.nationalities.contains("KHM") && !overlay.nationalities.contains("THA"))
        #expect(overlay.nationalities.note == "From a count.")
    }

    @Test func `the rules of the record name a coarser list and signs`() throws {
        let rules = data.deidentification
        let citizenship = try #require(rules.generalisation(of: .citizenship))
        #expect(citizenship.common == .nationalities && citizenship.coarser == ["subregions"])
        #expect(citizenship.asTheyStand == ["stateless"])
        #expect(rules.rareFrom == 2)
        #expect(rules.signs.first?.uncommon == .citizenship)
        #expect(
            rules.signs.last
                == RareSign(
                    id: "at-port", says: "Few are at the port.", weight: 1, contexts: ["port"],
                    parts: [.init(field: .citizenship, codes: ["THA"])]))
        #expect(data.instruments[0].list("subregions")?.code(covering: "THA") == "035")
    }

    @Test(arguments: [
        (2025, 2026, true, false, Certainty.confirmed), (2026, 2026, true, false, .confirmed),
        (2024, 2026, false, false, .confirmed), (2025, 2026, false, false, .read), (2025, 2026, true, true, .read),
        (2025, 2026, false, true, .memory), (2023, 2026, false, true, .read),
    ])
    func `a line is plain only when two sources or the authority itself say it, and not long ago`(
        _ asOf: Int, _ year: Int, _ isPlain: Bool, _ isOfficial: Bool, _ certainty: Certainty
    ) {
        let channel = Channel(
            name: "A", number: "1", purpose: "b", isOfficial: isOfficial,
            provenance: Provenance(certainty: certainty, asOf: asOf, sources: []))
        #expect(channel.isPlain(in: year) == isPlain)
        let undated = Channel(
            name: "A", number: "1", purpose: "b", isOfficial: true,
            provenance: Provenance(certainty: .confirmed, sources: []))
        #expect(!undated.isPlain(in: year))
    }
}
