import Instruments

/// The file that says how records are made coarser, read whole and held against the code lists and the questions.
struct DeidentificationExamination {
    static let file = "record.yaml"

    let reading = Reading()
    /// Nil where the file could not be read.
    private(set) var deidentification: Deidentification?

    /// - Parameter examinations: those of every instrument of the data folder.
    init(folder: String, examinations: [Examination]) {
        let file = DataFile(path: "\(folder)/\(Self.file)", name: "Indicators/\(Self.file)")
        guard let bytes = file.bytes(in: reading),
            let value = YAMLText.parse(bytes, file: file.name, report: { [reading] in reading.report($0) })
        else { return }
        var digest = FileDigest()
        digest.add(bytes, named: file.name)
        deidentification = reading.deidentification(value, digest: digest.hexadecimal)
        reading.borrowLists(from: examinations)
        reading.checkReferences()
        let areWhole = examinations.allSatisfy { examination in
            !examination.reading.diagnostics.contains { $0.severity == .error }
        }
        guard let deidentification, reading.isSettled, areWhole else { return }
        GeneralisationCheck(
            reading: reading, deidentification: deidentification, instruments: examinations.map(\.instrument)
        ).run()
    }

    /// Where the text of a key stands.
    func place(of key: TextKey) -> Place {
        reading.place(of: key.rawValue.split(separator: "/").dropFirst().joined(separator: "/"))
    }
}
