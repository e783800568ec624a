import Instruments
import Records
import StrictJSON
import Testing

/// What is kept of a value is as coarse as the country calls for, and what it was stands nowhere.
struct GeneralisationTests {
    @Test func `a citizenship that few have in a country becomes a part of the world`() {
        let thailand = WorkingEdition.deidentifier("THA")
        #expect(thailand.kept("MMR", in: .citizenship) == "MMR")
        #expect(thailand.kept("KEN", in: .citizenship) == "202")
        #expect(thailand.kept("BRN", in: .citizenship) == "035")
        #expect(WorkingEdition.deidentifier("MYS").kept("BGD", in: .citizenship) == "BGD")
        #expect(thailand.kept("BGD", in: .citizenship) == "034")
    }

    @Test func `to be stateless, or not to say, stays as it was said`() {
        for country in WorkingEdition.data.overlays.map(\.country) {
            #expect(WorkingEdition.deidentifier(country).kept("stateless", in: .citizenship) == "stateless")
            #expect(WorkingEdition.deidentifier(country).kept("declined", in: .citizenship) == "declined")
        }
    }

    @Test func `a language that is not common in a country is another language`() {
        #expect(WorkingEdition.deidentifier("TLS").kept("tet", in: .language) == "tet")
        #expect(WorkingEdition.deidentifier("THA").kept("tet", in: .language) == "other")
    }

    @Test func `without a country nothing is common`() {
        let nowhere = WorkingEdition.deidentifier(nil)
        #expect(nowhere.kept("THA", in: .citizenship) == "035")
        #expect(nowhere.kept("th", in: .language) == "other")
    }

    @Test func `each step that the officer asks for says less, and the last says nothing`() {
        var deidentifier = WorkingEdition.deidentifier("THA")
        deidentifier.coarsen(.ageBand)
        #expect(deidentifier.kept("9--17", in: .ageBand) == "0--17")
        #expect(deidentifier.kept("48+", in: .ageBand) == "30+")
        deidentifier.coarsen(.ageBand)
        #expect(deidentifier.kept("9--17", in: .ageBand) == "withheld")
        deidentifier.coarsen(.citizenship)
        #expect(deidentifier.kept("MMR", in: .citizenship) == "035")
        #expect(deidentifier.kept("KEN", in: .citizenship) == "withheld")
        deidentifier.coarsen(.gender)
        #expect(deidentifier.kept("TransgenderFeminine", in: .gender) == "NonSpecifiedUnknown")
        #expect(deidentifier.kept("Feminine", in: .gender) == "withheld")
        #expect(deidentifier.coarsened == [.ageBand, .citizenship, .gender])
        #expect(deidentifier.kept("declined", in: .gender) == "declined")
    }

    @Test func `every citizenship has a part of the world, and every age a band that keeps a child a child`() throws {
        let instrument = WorkingEdition.instrument
        let regions = try #require(instrument.list("subregions"))
        for entry in try #require(instrument.list("countries")).entries where entry.code != "stateless" {
            #expect(regions.code(covering: entry.code) != nil, "\(entry.code)")
        }
        let bands = try #require(instrument.list("age-bands-wide"))
        for entry in try #require(instrument.list("age-bands")).entries {
            let isChild = (entry.numbers?.upperBound ?? 0) < 18
            #expect((bands.code(covering: entry.code) == "0--17") == isChild)
        }
    }

    @Test(arguments: WorkingEdition.data.overlays.map(\.country))
    func `a record holds no citizenship and no language that its country does not call common`(
        _ country: String
    ) throws {
        let overlay = try #require(WorkingEdition.overlay(country))
        let instrument = WorkingEdition.instrument
        let countries = try #require(instrument.list("countries")).entries.map(\.code)
        let rare = countries.filter { !overlay.nationalities.contains($0) && $0 != "stateless" }
        let uncommon = try #require(instrument.list("languages")).entries.map(\.code).filter {
            !overlay.languages.contains($0) && $0 != "other"
        }
        let codes: [RecordField: String] = [
            .citizenship: rare[rare.count / 2], .language: uncommon[uncommon.count / 2],
            .countryOfExploitation: country,
        ]
        let held = try HeldInterview(place: "worksite", seed: 11, codes: codes)
        let text = try held.node(country: country).written
        for code in codes.values where code != country { #expect(!text.contains("\"\(code)\"")) }
        #expect(text.contains("\"language\":\"other\""))
    }
}
