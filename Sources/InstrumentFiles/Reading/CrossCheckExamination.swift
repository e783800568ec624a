import Foundation
import Instruments

/// A folder of a cross-check, read whole and held against the instrument that it reads.
struct CrossCheckExamination {
    static let file = "crosscheck.yaml"

    let reading = Reading()
    /// Nil where the file could not be read.
    private(set) var check: CrossCheck?

    /// - Parameters:
    ///   - folder: The path of a folder that holds `crosscheck.yaml`.
    ///   - examinations: Those of every instrument of the data folder.
    init(folder: String, examinations: [Examination]) {
        let folder = URL(fileURLWithPath: folder).standardizedFileURL
        let name = "\(folder.deletingLastPathComponent().lastPathComponent)/\(folder.lastPathComponent)"
        let file = DataFile(path: "\(folder.path)/\(Self.file)", name: "\(name)/\(Self.file)")
        reading.mark("instrument", at: Place(file: file.name))
        for unknown in DataFile.names(in: folder.path) where DataFile.isYAML(unknown) && unknown != Self.file {
            reading.report(.unknownFile, at: Place(file: "\(name)/\(unknown)"), unknown)
        }
        guard let bytes = file.bytes(in: reading),
            let value = YAMLText.parse(bytes, file: file.name, report: { [reading] in reading.report($0) })
        else { return }
        var digest = FileDigest()
        digest.add(bytes, named: file.name)
        check = reading.crossCheck(value, folder: folder.lastPathComponent, digest: digest.hexadecimal)
        examine(against: examinations)
    }

    private static let namedByInstrument: [NameKind] = [.indicator, .observation, .question, .choice, .level, .context]

    private func examine(against examinations: [Examination]) {
        guard let check, reading.isComplete else { return }
        for examination in examinations {
            reading.declare(.instrument, examination.instrument.id.text, at: Place(file: ""))
        }
        let read = examinations.first { $0.instrument.id == check.reads }
        if let read {
            // What the instrument names is not known while it has mistakes of its own.
            guard !read.reading.diagnostics.contains(where: { $0.severity == .error }) else { return }
            reading.borrow(Self.namedByInstrument, from: read.reading)
        } else {
            Self.namedByInstrument.forEach(reading.doubt)
        }
        reading.checkReferences()
        guard let read, reading.isSettled else { return }
        MappingCheck(reading: reading, check: check, instrument: read.instrument).run()
    }

    /// Where the text of a key stands.
    func place(of key: TextKey) -> Place {
        let parts = key.rawValue.split(separator: "/").map(String.init)
        let path = parts.count == 2 ? ["crosscheck"] + parts.dropFirst() : Array(parts.dropFirst())
        return reading.place(of: path.joined(separator: "/"))
    }
}
