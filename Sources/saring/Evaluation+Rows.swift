import CSV
import Console
import Exchange
import Instruments
import Language

extension Evaluation {
    /// Reads rows of a standard of others as answer sheets, for research.
    mutating func readRows(_ file: InputFile, of format: ExchangeFormat) throws {
        let importer = ExchangeImporter(of: format, under: screener.instrument, isLenient: isLenient)
        try readRows(file.name, CSVReader(), importer) { try file.piece() }
    }

    /// - Parameter piece: the next bytes; none at the end.
    mutating func readRows(
        _ file: String, _ rows: CSVReader, _ importer: some RowReader, piece: () throws -> [UInt8]
    ) throws {
        var reader = rows
        var importer = importer
        var hasNames = false
        func take(_ result: Result<CSVRow, CSVFault>) throws {
            switch result {
            case .failure(let fault):
                report(fault, file)
                // Without the names no row can be read.
                if hasNames { try skip() } else { try stop(.evaluateStoppedForGood) }
            case .success(let row) where row.isBlank: return
            case .success(let row) where hasNames: try evaluate(row, importer, file)
            case .success(let row):
                try begin(&importer, row, file)
                hasNames = true
            }
        }
        do {
            while case let bytes = try piece(), !bytes.isEmpty { try reader.read(bytes, take) }
            try reader.finish(take)
            if !hasNames {
                report(ImportFault(code: .noColumns, line: 1, row: 1, column: nil, field: 1), file)
                try stop(.evaluateStoppedForGood)
            }
        } catch let fault as CSVFault {
            report(fault, file)
            try stop(.evaluateStoppedForGood)
        }
        try flush(atLeast: 1)
    }

    private mutating func begin(_ importer: inout some RowReader, _ row: CSVRow, _ file: String) throws {
        do throws(ImportFault) {
            let skipped = try importer.begin(row)
            for fault in skipped { report(fault, file) }
            readInPart += skipped.isEmpty ? 0 : 1
        } catch {
            report(error, file)
            try stop(.evaluateStoppedForGood)
        }
    }

    private mutating func evaluate(_ row: CSVRow, _ importer: some RowReader, _ file: String) throws {
        try take(file) { () throws(ImportFault) in try importer.read(row) }
    }

    /// Assesses what was read, or tells why it could not be.
    mutating func take(_ file: String, _ read: () throws(ImportFault) -> ImportedRow) throws {
        let imported: ImportedRow
        do throws(ImportFault) {
            imported = try read()
        } catch {
            report(error, file)
            return try skip()
        }
        for fault in imported.skipped { report(fault, file) }
        readInPart += imported.skipped.isEmpty ? 0 : 1
        for column in imported.cannotSay { unsaid[column, default: 0] += 1 }
        try write(imported.sheet)
    }

    private func report(_ fault: ImportFault, _ file: String) {
        let message = Message(rawValue: "row.\(fault.code.rawValue)") ?? .rowUnknownValue
        let values = [
            "row": String(fault.row), "field": String(fault.field), "column": fault.column ?? String(fault.field),
        ]
        Streams.error("\(file):\(fault.line): \(texts[message, values])")
    }

    private func report(_ fault: CSVFault, _ file: String) {
        let message = Message(rawValue: "csv.\(fault.code.rawValue)") ?? .csvNotUtf8
        let values = ["row": String(fault.row), "field": String(fault.field)]
        Streams.error("\(file):\(fault.line):\(fault.column): \(texts[message, values])")
    }
}
