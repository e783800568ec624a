import CSV
import Exchange
import Instruments
import Screening
import Testing

/// Exports, and what a reader of CSV finds in them.
struct Rows {
    let export: ExchangeExporter.Export
    let names: [String]
    let rows: [CSVRow]

    init(
        of cases: [ExchangeCase], in format: ExchangeFormat.ID, withAnswers: Bool = false
    ) throws {
        let exporter = try #require(Repository.exporter(format, withAnswers: withAnswers))
        export = exporter.csv(cases)
        var read: [CSVRow] = []
        var reader = CSVReader()
        try reader.read(export.bytes) { read.append(try $0.get()) }
        try reader.finish { read.append(try $0.get()) }
        names = try #require(read.first).fields
        rows = read
    }

    /// The fields of each row by name, without the empty ones.
    var filled: [[String: String]] {
        rows.dropFirst().map { row in
            Dictionary(zip(names, row.fields).filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The rows read back as answer sheets.
    func sheets(_ format: ExchangeFormat.ID) throws -> [ImportedRow] {
        var importer = Repository.importer(format)
        _ = try importer.begin(rows[0])
        return try rows.dropFirst().map { try importer.read($0) }
    }
}
