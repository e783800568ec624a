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

    init(file: DataFile, named name: String, examinations: [Examination], practice: PracticeExamination) {
        guard let bytes = file.bytes(in: reading),
            let value = YAMLText.parse(bytes, file: file.name, report: { [reading] in reading.report($0) })
        else { return }
        var digest = FileDigest()
        digest.add(bytes, named: file.name)
        scenario = reading.scenario(value, named: name, digest: digest.hexadecimal)
        guard let scenario else { return }
        for examination in examinations {
            reading.declare(.instrument, examination.instrument.id.text, at: Place(file: ""))
        }
        borrow(from: examinations.first { $0.instrument.id == scenario.instrument }?.reading, Self.named)
        borrow(from: practice.rules == nil ? nil : practice.reading, [.act])
        reading.checkReferences()
        checkCircumstances(scenario)
        checkLanguage(scenario)
    }

    /// What another file names is not known while it has mistakes of its own.
    private func borrow(from other: Reading?, _ kinds: [NameKind]) {
        if let other, !other.diagnostics.contains(where: { $0.severity == .error }) {
            reading.borrow(kinds, from: other)
        } else {
            kinds.forEach(reading.doubt)
        }
    }

    /// A line waits for nothing that no act can bring about.
    private func checkCircumstances(_ scenario: Scenario) {
        let possible = Set(scenario.start + scenario.acts.flatMap(\.gives) + [.things])
        for reply in scenario.replies {
            for circumstance in Set(reply.lines.flatMap(\.when)).subtracting(possible).sorted(by: { $0.rawValue < $1.rawValue }) {
                reading.report(
                    .circumstanceNeverGiven, at: "answers/\(reply.question)", circumstance.rawValue)
            }
        }
    }

    private func checkLanguage(_ scenario: Scenario) {
        let isCode = (2...3).contains(scenario.language.count) && scenario.language.allSatisfy { ("a"..."z").contains($0) }
        if !scenario.language.isEmpty, !isCode {
            reading.report(.unknownWord, at: "scenario/language", scenario.language, "en, th, km …")
        }
    }
}
