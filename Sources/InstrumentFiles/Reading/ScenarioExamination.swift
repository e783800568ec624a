import Foundation
import Instruments

/// One practice scenario, read whole and held against the instrument that it is held under.
struct ScenarioExamination {
    /// The folder of scenarios in `Indicators`.
    static let folder = "scenarios"
    /// What a scenario names of its instrument.
    private static let named: [NameKind] = [
        .question, .choice, .context, .level, .flag, .indicator, .observation, .action, .source,
    ]

    let reading = Reading()
    /// Nil where the file could not be read.
    private(set) var scenario: Scenario?

    /// - Parameters:
    ///   - known: what each instrument names; nil for one that has mistakes of its own.
    ///   - acts: what the rules of practice name; nil where they have mistakes, or are not there.
    init(file: DataFile, named name: String, known: [(Instrument.ID, Reading?)], acts: Reading?) {
        guard let bytes = file.bytes(in: reading),
            let value = YAMLText.parse(bytes, file: file.name, report: { [reading] in reading.report($0) })
        else { return }
        var digest = FileDigest()
        digest.add(bytes, named: URL(fileURLWithPath: file.name).lastPathComponent)
        scenario = reading.scenario(value, named: name, digest: digest.hexadecimal)
        guard let scenario else { return }
        for (id, _) in known { reading.declare(.instrument, id.text, at: Place(file: "")) }
        borrow(from: known.first { $0.0 == scenario.instrument }?.1, Self.named)
        borrow(from: acts, [.act])
        reading.checkReferences()
        checkCircumstances(scenario)
        checkLanguage(scenario)
    }

    private func borrow(from other: Reading?, _ kinds: [NameKind]) {
        if let other {
            reading.borrow(kinds, from: other)
        } else {
            kinds.forEach(reading.doubt)
        }
    }

    /// A line waits for nothing that no act can bring about.
    private func checkCircumstances(_ scenario: Scenario) {
        let possible = Set(scenario.start + scenario.acts.flatMap(\.gives) + [.things])
        for reply in scenario.replies {
            for circumstance in Set(reply.lines.flatMap(\.when)).subtracting(possible).sorted(by: {
                $0.rawValue < $1.rawValue
            }) {
                reading.report(
                    .circumstanceNeverGiven, at: "answers/\(reply.question)", circumstance.rawValue)
            }
        }
    }

    private func checkLanguage(_ scenario: Scenario) {
        let isCode =
            (2...3).contains(scenario.language.count) && scenario.language.allSatisfy { ("a"..."z").contains($0) }
        if !scenario.language.isEmpty, !isCode {
            reading.report(.unknownWord, at: "scenario/language", scenario.language, "en, th, km …")
        }
    }
}
