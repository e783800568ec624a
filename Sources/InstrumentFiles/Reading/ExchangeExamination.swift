import Foundation
import Instruments

/// The folder `exchange` of a data folder: the formats of others, held against the instruments that they read.
///
/// `NAME.yaml` is a format, and `NAME-codes.yaml` beside it holds the published code lists of its standard.
struct ExchangeExamination {
    private static let codesEnding = "-codes.yaml"

    private(set) var formats: [ExchangeFormat] = []
    private var readings: [Reading] = []

    var diagnostics: [Diagnostic] { readings.flatMap(\.diagnostics) }

    /// - Parameters:
    ///   - folder: The path of the folder; that there is none is no mistake.
    ///   - examinations: Those of every instrument of the data folder.
    init(folder: String, examinations: [Examination]) {
        let folder = URL(fileURLWithPath: folder).standardizedFileURL
        let name = "\(folder.deletingLastPathComponent().lastPathComponent)/\(folder.lastPathComponent)"
        let files = DataFile.names(in: folder.path).filter(DataFile.isYAML)
        let formatFiles = files.filter { !$0.hasSuffix(Self.codesEnding) }
        for file in formatFiles {
            let reading = Reading()
            reading.mark("instrument", at: Place(file: "\(name)/\(file)"))
            readings.append(reading)
            let codes = String(file.dropLast(".yaml".count)) + Self.codesEnding
            read(file, codes: files.contains(codes) ? codes : nil, path: folder.path, name: name, reading)
        }
        for file in files
        where file.hasSuffix(Self.codesEnding)
            && !formatFiles.contains(file.dropLast(Self.codesEnding.count) + ".yaml")
        {
            let reading = Reading()
            reading.report(.unknownFile, at: Place(file: "\(name)/\(file)"), file)
            readings.append(reading)
        }
        for reading in readings { examine(reading, against: examinations) }
    }

    private mutating func read(
        _ file: String, codes: String?, path: String, name: String, _ reading: Reading
    ) {
        var digest = FileDigest()
        func yaml(_ file: String) -> YAMLValue? {
            let file = DataFile(path: "\(path)/\(file)", name: "\(name)/\(file)")
            guard let bytes = file.bytes(in: reading) else { return nil }
            digest.add(bytes, named: file.name)
            return YAMLText.parse(bytes, file: file.name) { reading.report($0) }
        }
        var lists = ExchangeCodes()
        if let codes, let value = yaml(codes) {
            lists = reading.exchangeCodes(value, named: String(codes.dropLast(".yaml".count)))
        }
        guard let value = yaml(file) else { return }
        let format = reading.exchangeFormat(
            value, named: String(file.dropLast(".yaml".count)), codes: lists, digest: digest.hexadecimal)
        if let format { formats.append(format) }
    }

    private static let namedByInstrument: [NameKind] = [
        .indicator, .observation, .question, .choice, .context, .list,
    ]

    /// That every name it uses is one of the instrument's, or of another format.
    private func examine(_ reading: Reading, against examinations: [Examination]) {
        guard reading.isComplete else { return }
        for examination in examinations {
            reading.declare(.instrument, examination.instrument.id.text, at: Place(file: ""))
        }
        for format in formats { declareParts(of: format, in: reading) }
        let wanted = reading.references.first { $0.kind == .instrument }?.id
        if let read = examinations.first(where: { $0.instrument.id.text == wanted }) {
            // What the instrument names is not known while it has mistakes of its own.
            guard !read.reading.diagnostics.contains(where: { $0.severity == .error }) else { return }
            reading.borrow(Self.namedByInstrument, from: read.reading)
        } else {
            Self.namedByInstrument.forEach(reading.doubt)
        }
        reading.checkReferences()
    }

    private func declareParts(of format: ExchangeFormat, in reading: Reading) {
        for field in format.fields {
            guard case .codes(let codes) = field.holds else { continue }
            for code in Set(codes) {
                reading.declare(.part, "\(format.id)/\(field.name)/\(code)", at: Place(file: ""))
            }
        }
    }
}
