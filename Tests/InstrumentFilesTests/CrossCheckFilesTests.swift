import Foundation
import InstrumentFiles
import Instruments
import Testing

/// A folder with a `crosscheck.yaml` is read beside the instruments, and is none.
struct CrossCheckFilesTests {
    private static let fixture = Fixture(name: "cross-check-count")

    @Test func `it is listed as a cross-check and not as an instrument`() throws {
        try Self.fixture.withDataFolder(.good) { data in
            let library = InstrumentLibrary(dataFolder: data)
            #expect(library.ids == ["tiny"])
            #expect(library.crossCheckIDs == ["check"])
            let read = try library.readAll()
            #expect(read.map(\.id) == ["tiny"])
        }
    }

    @Test func `every part of the file is read`() throws {
        let check = try #require(
            try Self.fixture.withDataFolder(.good) {
                try InstrumentLibrary(dataFolder: $0).readEverything().crossChecks.first
            })
        #expect(check.id == "check" && check.edition == "1" && check.reads == "tiny")
        #expect(check.appliesTo == .fact(.child, ["no"]))
        #expect(check.otherwise == "This list is about adults.")
        #expect(check.dimensions.map(\.id) == ["D1", "D2"])
        #expect(check.rule.anyOf == [.init(strong: 2), .init(strong: 1, weak: 1)])
        #expect(
            check.classification?.classes == [
                .init(id: "both", title: "Both", positive: ["D1"], anyPositive: ["D2"]),
                .init(id: "neither", title: "Neither", notPositive: ["D1", "D2"]),
            ])
        #expect(check.disagreements.map(\.found) == [[.nothing, .items]])
        #expect(check.item("D1.1")?.doubt == "Its strength is not certain.")
        #expect(check.item("D1.2")?.notAskable == "No question speaks of it.")
        #expect(
            check.item("D2.1")?.from
                == .init(
                    indicators: [
                        .init(indicator: "papers-held", atLeast: .strong),
                        .init(indicator: "papers-kept", atLeast: .medium),
                    ], except: [.init(question: "papers-who", choices: ["not-asked"])]))
        #expect(
            check.item("D2.2")?.from
                == .init(
                    choices: [
                        .init(question: "said", choices: ["locked"]), .init(question: "pay", choices: ["long"]),
                    ], observations: [.init(observation: "guarded-exit", known: [.person, .site])]))
    }

    @Test func `its digest is that of sha256sum's listing`() throws {
        let (digest, printed) = try Self.fixture.withDataFolder(.good) { data in
            let shell = Process()
            shell.executableURL = URL(filePath: "/bin/sh")
            shell.currentDirectoryURL = URL(filePath: data)
            shell.arguments = ["-c", "sha256sum Indicators/check/crosscheck.yaml | sha256sum"]
            let output = Pipe()
            shell.standardOutput = output
            try shell.run()
            let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            shell.waitUntilExit()
            return (try InstrumentLibrary(dataFolder: data).readEverything().crossChecks.first?.digest, printed)
        }
        #expect(printed.prefix(64) == digest ?? "")
    }

    @Test func `its texts are in the template, with their lines`() throws {
        let template = try Self.fixture.withDataFolder(.good) { try TranslationTemplate(dataFolder: $0).text }
        for key in [
            "check/title", "check/statement", "check/otherwise", "check/dimension/D1/title", "check/rule/says",
            "check/classification/says", "check/class/both/title", "check/disagreement/lower/says",
            "check/notShipped", "check/item/D1.1/title", "check/item/D1.1/doubt", "check/item/D1.2/notAskable",
        ] { #expect(template.contains("msgctxt \"\(key)\"\n"), "\(key)") }
        #expect(
            template.contains(
                """

                #. Item D1.1 of a second instrument, in the result for the officer.
                #: Indicators/check/crosscheck.yaml:42
                msgctxt "check/item/D1.1/title"
                msgid "Deceived"
                msgstr ""

                """))
    }

    @Test func `a cut or changed file is mistakes or a cross-check, and no crash`() throws {
        try Self.fixture.withDataFolder(.good) { data in
            let file = URL(filePath: data).appending(path: "Indicators/check/crosscheck.yaml")
            let bytes = try Data(contentsOf: file)
            for length in stride(from: 0, to: bytes.count, by: 61) {
                try bytes.prefix(length).write(to: file)
                let errors = Linter().lint(dataFolder: data).filter { $0.severity == .error }
                #expect(errors.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.sentence.isEmpty })
            }
        }
    }
}
