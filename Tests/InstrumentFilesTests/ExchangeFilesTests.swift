import Foundation
import InstrumentFiles
import Instruments
import Testing

/// The formats of `exchange` are held against the instrument and the published lists, so that no mistake in them gets
/// into an export.
struct ExchangeFilesTests {
    /// A change of a file, and the mistake that it is.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let says: String
        var file = "htcds.yaml"
        let change: String
        let to: String
        let code: Diagnostic.Code

        var testDescription: String { says }
    }

    private static let root = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Indicators")

    private static let mistakes: [Mistake] = [
        Mistake(
            says: "a code that the published list has not", change: "code: PhysicalThreats\n", to: "code: Threats\n",
            code: .unknownWord),
        Mistake(
            says: "a translation into what the published list has not", change: "HeldForRansom: Other",
            to: "HeldForRansom: Ransom", code: .unknownWord),
        Mistake(
            says: "a field without a published list", change: "field: prs_Gender", to: "field: prs_Sex",
            code: .unknownWord),
        Mistake(
            says: "a choice that the question has not", change: "recruitment: [family-sent]",
            to: "recruitment: [family]", code: .unknownID),
        Mistake(
            says: "an indicator that is not there", change: "indicators: [drugged]", to: "indicators: [drunk]",
            code: .unknownID),
        Mistake(
            says: "a field that the record has not", change: "from: person.gender", to: "from: person.name",
            code: .unknownID),
        Mistake(
            says: "a field of the record that stands twice", change: "{field: code, fate",
            to: "{field: schema, fate", code: .duplicateID),
        Mistake(
            says: "a loss without a reason", change: "fate: lost, why: It speaks of the officer.", to: "fate: lost",
            code: .missingKey),
        Mistake(
            says: "a place that is no field", change: "fate: kept, to: [x_saring_month]",
            to: "fate: kept, to: [x_saring_day]", code: .unknownID),
        Mistake(
            says: "a field without certainty", change: "field: con_Consent\n    certainty: read\n",
            to: "field: con_Consent\n", code: .certaintyMissing),
        Mistake(
            says: "a field of which it is not said how it is read",
            change: "    leave: [declined]\n    read: {nothing: true}",
            to: "    leave: [declined]", code: .missingKey),
        Mistake(
            says: "a fact that has no such value", file: "ctdc.yaml", change: "\"48+\": adult", to: "\"48+\": old",
            code: .unknownFactValue),
        Mistake(
            says: "a part that the other format has not", file: "ctdc.yaml", change: "[FalsePromises]}}}",
            to: "[BrokenPromises]}}}", code: .unknownID),
        Mistake(
            says: "a file that is not named as it says", file: "ctdc.yaml", change: "exchange: ctdc",
            to: "exchange: other", code: .idIsNotFileName),
    ]

    /// A data folder in which one file of `exchange` is another.
    private func withData<Value>(_ file: String, _ change: (String) -> String, _ body: (String) throws -> Value) throws
        -> Value
    {
        let files = FileManager.default
        let data = files.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString)")
        let indicators = data.appending(path: "Indicators")
        defer { try? files.removeItem(at: data) }
        try files.createDirectory(at: indicators, withIntermediateDirectories: true)
        for folder in ["asean-commit-working", "lists", "national", "record.yaml"] {
            try files.createSymbolicLink(
                at: indicators.appending(path: folder), withDestinationURL: Self.root.appending(path: folder))
        }
        try files.copyItem(at: Self.root.appending(path: "exchange"), to: indicators.appending(path: "exchange"))
        let changed = indicators.appending(path: "exchange/\(file)")
        let text = try String(contentsOf: changed, encoding: .utf8)
        try change(text).write(to: changed, atomically: true, encoding: .utf8)
        return try body(data.path)
    }

    @Test(arguments: mistakes)
    func `a mistake in a format is reported with its file`(_ mistake: Mistake) throws {
        try withData(mistake.file) { text in
            let changed = text.replacing(mistake.change, with: mistake.to, maxReplacements: 1)
            #expect(changed != text)
            return changed
        } _: { data in
            do {
                _ = try InstrumentLibrary(dataFolder: data).readExchangeFormats()
                Issue.record("no mistake was found")
            } catch let invalid as InvalidInstrument {
                #expect(invalid.diagnostics.map(\.code).contains(mistake.code), "\(invalid.diagnostics)")
                #expect(invalid.diagnostics.allSatisfy { $0.file == "Indicators/exchange/\(mistake.file)" })
            }
        }
    }

    @Test func `without the folder there are no formats, and that is no mistake`() throws {
        try withData("ctdc.yaml") {
            $0
        } _: { data in
            try FileManager.default.removeItem(atPath: "\(data)/Indicators/exchange")
            #expect(try InstrumentLibrary(dataFolder: data).readExchangeFormats().isEmpty)
        }
    }

    @Test func `a file of codes without its format belongs to nothing`() throws {
        try withData("ctdc.yaml") {
            $0
        } _: { data in
            let folder = "\(data)/Indicators/exchange/"
            try FileManager.default.moveItem(atPath: folder + "htcds-codes.yaml", toPath: folder + "other-codes.yaml")
            do {
                _ = try InstrumentLibrary(dataFolder: data).readExchangeFormats()
                Issue.record("no mistake was found")
            } catch let invalid as InvalidInstrument {
                #expect(invalid.diagnostics.contains { $0.code == .unknownFile })
            }
        }
    }
}
