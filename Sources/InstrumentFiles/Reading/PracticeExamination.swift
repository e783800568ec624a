import Instruments

/// The file that says how practice is held and scored, read whole and held against the instruments.
struct PracticeExamination {
    static let file = "practice.yaml"

    let reading = Reading()
    /// Nil where the file could not be read, or is not there: a folder of data need have no scenarios.
    private(set) var rules: PracticeRules?

    /// - Parameter examinations: those of every instrument of the data folder.
    init(folder: String, examinations: [Examination]) {
        guard DataFile.names(in: folder).contains(Self.file) else { return }
        let file = DataFile(path: "\(folder)/\(Self.file)", name: "Indicators/\(Self.file)")
        guard let bytes = file.bytes(in: reading),
            let value = YAMLText.parse(bytes, file: file.name, report: { [reading] in reading.report($0) })
        else { return }
        rules = reading.practice(value)
        for examination in examinations {
            reading.borrow([.question, .choice, .source], from: examination.reading)
            let isWhole = !examination.reading.diagnostics.contains { $0.severity == .error }
            if !isWhole { [.question, .choice, .source].forEach(reading.doubt) }
        }
        reading.checkReferences()
    }

    /// Where the text of a key stands.
    func place(of key: TextKey) -> Place {
        reading.place(of: key.rawValue.split(separator: "/").dropFirst().joined(separator: "/"))
    }
}
