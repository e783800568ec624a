import Foundation
import InstrumentFiles
import Instruments
import Screening
import Testing

@testable import Prover

/// The working edition with one deliberate mistake that lint does not see. It takes four particular answers at once, or
/// more, to see what the mistake does.
struct BrokenEdition: Sendable, CustomTestStringConvertible {
    let name: String
    /// The only property that fails.
    let property: String
    /// What is replaced in which file.
    var patches: [(file: String, text: String, by: String)] = []
    /// What is changed in memory, where lint refuses it in the files.
    var change: @Sendable (Instrument) -> Instrument = { $0 }

    var testDescription: String { name }

    /// Answers from which nothing follows in the working edition, asked of everybody in every place.
    static let fourAnswers = [("safe", "safe"), ("papers", "own"), ("moved", "not-moved"), ("activity", "no")]

    /// That all four were given.
    static let four = Condition.all(
        fourAnswers.map { .answer(Question.ID($0.0), [Choice.ID($0.1)]) })

    private static let fourInYAML = fourAnswers.map { "{answer: {\($0.0): [\"\($0.1)\"]}}" }.joined(separator: ", ")

    /// The edition, as lint lets it pass.
    func instrument() throws -> Instrument {
        let folder = FileManager.default.temporaryDirectory.appending(path: "saring-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: WorkingEdition.dataFolder + "/Indicators", toPath: folder.path + "/Indicators")
        for patch in patches {
            let file = folder.appending(path: "Indicators/asean-commit-working/\(patch.file)")
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains(patch.text) else { throw CocoaError(.fileReadCorruptFile) }
            try Data(text.replacing(patch.text, with: patch.by, maxReplacements: 1).utf8).write(to: file)
        }
        return change(try InstrumentLibrary(dataFolder: folder.path).read("asean-commit-working"))
    }

    /// A new indicator that follows from the four answers and from nothing else.
    private static func newIndicator(
        _ id: String, section: String, strength: String
    ) -> [(file: String, text: String, by: String)] {
        let indicator = """
            - id: \(id)
                section: \(section)
                title: A new sign
                meaning: A new sign.
                strength: \(strength)
                strengthBasis: working
                sources: ["design"]

            observations:
            """
        let derivation = """
            derived:
              - indicator: \(id)
                says: It follows.
                basis: working
                sources: ["design"]
                when: {all: [\(fourInYAML)]}
            """
        return [
            ("indicators.yaml", "observations:\n", "  " + indicator + "\n"),
            ("rules.yaml", "derived:\n", derivation + "\n"),
        ]
    }

    /// A new rule of the second level.
    private static func newRule(_ id: String, when condition: String) -> (file: String, text: String, by: String) {
        let rule = """
            - id: \(id)
                level: follow-up
                title: A new rule
                says: A new rule.
                basis: working
                sources: ["design"]
                when: \(condition)

              - id: serious-sign
            """
        return ("rules.yaml", "- id: serious-sign\n", rule + "\n")
    }

    /// Those that lint lets pass.
    static let unseenByLint: [BrokenEdition] = [
        BrokenEdition(
            name: "a new sign of exploitation is forgotten in the rule for children", property: "child-refer",
            patches: newIndicator("new-sign", section: "C", strength: "strong") + [
                (
                    "rules.yaml",
                    "- {atLeast: 1, strength: strong, of: [C, D]}\n            - established: [C]",
                    "- {atLeast: 1, strength: strong, of: [C, D], except: [new-sign]}\n            - {established: [C], except: [new-sign]}"
                )
            ]),
        BrokenEdition(
            name: "a new sign of control is forgotten in the rule for serious signs", property: "serious-is-followed",
            patches: newIndicator("new-sign", section: "B", strength: "strong") + [
                (
                    "rules.yaml", "- {atLeast: 1, strength: strong, of: [A, B, D]}",
                    "- {atLeast: 1, strength: strong, of: [A, B, D], except: [new-sign]}"
                )
            ]),
        BrokenEdition(
            name: "a new sign of exploitation leads to no help with labour law", property: "exploitation-is-remedied",
            patches: newIndicator("new-sign", section: "C", strength: "weak") + [
                (
                    "rules.yaml", "when: {atLeast: 1, strength: weak, of: [C]}\n\nflags:",
                    "when: {atLeast: 1, strength: weak, of: [C], except: [new-sign]}\n\nflags:"
                )
            ]),
        BrokenEdition(
            name: "a property that the edition states of a new compulsion is not true of its rules",
            property: "compulsion-is-referred",
            patches: newIndicator("new-sign", section: "C", strength: "strong") + [
                ("properties.yaml", "- present: forced-work\n", "- present: forced-work\n        - present: new-sign\n")
            ]),
        BrokenEdition(
            name: "a rule asks for the officer's note that the person is an adult", property: "monotone",
            patches: [newRule("adults-only", when: "{all: [{answer: {age-now: [adult]}}, \(fourInYAML)]}")]),
        BrokenEdition(
            name: "a rule asks for consent to be referred", property: "consent-and-stops",
            patches: [newRule("if-wanted", when: "{all: [{consent: \"yes\"}, \(fourInYAML)]}")]),
    ]

    /// Those that lint refuses in the files, so that they are made in memory.
    static let refusedByLint: [BrokenEdition] = [
        // Where the flag is cleared again, the question that could have raised it was left out.
        BrokenEdition(
            name: "a flag is raised by the lowest but one level only", property: "monotone left-out-changes-nothing"
        ) { instrument in
            instrument.with(
                consequences: instrument.consequences + [
                    Consequence(
                        raises: .flag("officials-involved"), basis: .working, sources: [],
                        when: .all([.level(["labour-remedy"]), four]))
                ])
        },
        BrokenEdition(name: "a rule holds for adults only", property: "monotone unknown-is-not-no") { instrument in
            instrument.withRule(when: .all([.fact(.child, ["no"]), four]))
        },
    ]

    static let all = unseenByLint + refusedByLint
}

extension Instrument {
    /// With one more rule of the second level.
    func withRule(_ id: Rule.ID = "new-rule", when condition: Condition) -> Instrument {
        let rule = Rule(
            id: id, level: "follow-up", title: "A new rule", says: "A new rule.", basis: .working, sources: [],
            when: condition)
        return with(rules: rules + [rule])
    }
}
