import CSV
import Instruments
import StrictJSON

/// Writes screened cases in a format of others, with codes exactly as its lists have them, and says what was lost.
///
/// ```swift
/// let exporter = ExchangeExporter(to: "htcds", among: EmbeddedInstruments.exchangeFormats, under: instrument)
/// let export = exporter?.csv(records.map { ExchangeCase($0) })
/// ```
///
/// A value that is not known is empty: nothing is ever written as no because it is not known, and no case is ever called
/// anything but a possible victim. A record's code and anything else that could find a person is never written.
public struct ExchangeExporter: Sendable {
    /// Rows, and what could not be said in them.
    public struct Export: Sendable, Hashable {
        public let bytes: [UInt8]
        public let report: LossReport
    }

    public let format: ExchangeFormat
    private let formats: [ExchangeFormat]
    private let columns: [ExchangeFormat.Field]
    /// Codes that stand for several of a finer list, since the exact one was not kept.
    private let coarse: Set<String>
    private let ranges: [ExchangeFormat.ID: [String: CodeRange]]
    private let speaking: Speaking
    private let answers: WrittenAnswers

    /// - Parameters:
    ///   - formats: all of them, since one can be written from the codes of another.
    ///   - instrument: the edition under which the records were made.
    ///   - withAnswers: whether full answers are written too, where the format has a place for them. Together they can
    ///     point to a person.
    /// - Returns: nil if there is no such format, or if it is written from another instrument.
    public init?(
        to id: ExchangeFormat.ID, among formats: [ExchangeFormat], under instrument: Instrument,
        withAnswers: Bool = false
    ) {
        guard let format = formats.first(where: { $0.id == id }), format.reads == instrument.id else { return nil }
        self.format = format
        self.formats = formats
        columns = format.fields.filter { withAnswers || !$0.onRequest }
        let answers = WrittenAnswers(instrument)
        self.answers = answers
        speaking = Speaking(instrument)
        let exact = instrument.lists.filter { $0.coarsens == nil }.flatMap(\.entries).map(\.code)
        let coarser = instrument.lists.filter { $0.coarsens != nil }.flatMap(\.entries).map(\.code)
        coarse = Set(coarser + [Deidentification.withheld]).subtracting(exact)
        ranges = Dictionary(
            uniqueKeysWithValues: formats.map { format in
                let ranges = format.fields.map { ($0.name, CodeRange($0.holds, under: instrument, answers: answers)) }
                return (format.id, Dictionary(ranges, uniquingKeysWith: { first, _ in first }))
            })
    }

    /// The names of the columns, in their order.
    public var columnNames: [String] { columns.map(\.name) }

    /// As CSV with a row of names (RFC 4180); several codes of a field are joined by `;`.
    public func csv(_ cases: [ExchangeCase]) -> Export {
        let (rows, report) = rows(of: cases)
        var writer = CSVWriter()
        writer.row(columnNames)
        for row in rows { writer.row(row) }
        return Export(bytes: writer.bytes, report: report)
    }

    /// As JSON Lines, one object a row, by the names of the fields; null where a field is empty.
    public func jsonLines(_ cases: [ExchangeCase]) -> Export {
        let (rows, report) = rows(of: cases)
        var writer = JSONWriter()
        for row in rows {
            writer.object { object in
                for (name, value) in zip(columnNames, row) {
                    if value.isEmpty { object.member(name, JSONNode.Value.null) } else { object.member(name, value) }
                }
            }
            writer.endLine()
        }
        return Export(bytes: writer.bytes, report: report)
    }

    // MARK: - Rows

    private func rows(of cases: [ExchangeCase]) -> ([[String]], LossReport) {
        var rows: [[String]] = []
        var written: [ExchangeCase] = []
        var faults: [ExchangeFault] = []
        var notPresumed = 0
        for (index, screened) in cases.enumerated() {
            if format.presumedOnly, screened.values(of: "result.presumed") != ["yes"] {
                notPresumed += 1
                continue
            }
            do throws(NotListed) {
                rows.append(try row(of: screened))
                written.append(screened)
            } catch {
                faults.append(ExchangeFault(index: index, field: error.field))
            }
        }
        let report = LossReport(
            format: format.id, edition: format.edition, digest: format.digest, rows: rows.count,
            notPresumed: notPresumed, faults: faults, lines: lines(written))
        return (rows, report)
    }

    private func row(of screened: ExchangeCase) throws(NotListed) -> [String] {
        var row: [String] = []
        for field in columns { row.append(try codes(of: field, in: format, screened).joined(separator: ";")) }
        return row
    }

    private struct NotListed: Error {
        let field: String
    }

    private func codes(
        of field: ExchangeFormat.Field, in format: ExchangeFormat, _ screened: ExchangeCase
    ) throws(NotListed) -> [String] {
        guard field.empty == nil, field.onlyWith.allSatisfy({ holds($0, screened) }) else { return [] }
        var codes: [String] = []
        if case .answers = field.holds {
            codes = answers.words(of: screened.sheet)
        } else if let from = field.from {
            codes = translated(screened.values(of: from), field)
        }
        for code in field.codes where try speaks(screened, for: code) { codes.append(code.code) }
        var seen: Set<String> = []
        codes = codes.filter { seen.insert($0).inserted }
        let range = ranges[format.id]?[field.name]
        guard codes.allSatisfy({ range?.contains($0) == true }), field.many || codes.count <= 1 else {
            throw NotListed(field: field.name)
        }
        return codes
    }

    private func translated(_ values: [String], _ field: ExchangeFormat.Field) -> [String] {
        // What was made coarser is not known exactly, and no column says it in part.
        var values = values.filter { !coarse.contains($0) }
        if case .year = field.holds { values = values.map { String($0.prefix(4)) } }
        guard let pairs = field.values?.pairs else { return values }
        let words = Dictionary(pairs.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
        return values.map { words[$0] ?? $0 }.filter { !$0.isEmpty }
    }

    private func speaks(_ screened: ExchangeCase, for code: ExchangeFormat.Code) throws(NotListed) -> Bool {
        if code.values.contains(where: { holds($0, screened) }) { return true }
        if speaking.speaks(screened.sheet, for: code.evidence) { return true }
        for part in code.parts {
            guard let other = formats.first(where: { $0.id == part.format }), let field = other.field(part.field)
            else { continue }
            let codes = try codes(of: field, in: other, screened)
            if codes.contains(where: part.codes.contains) { return true }
        }
        return false
    }

    private func holds(_ requirement: ExchangeFormat.Requirement, _ screened: ExchangeCase) -> Bool {
        screened.values(of: requirement.field).contains(where: requirement.values.contains)
    }

    // MARK: - What was lost

    /// What would stand only in columns that were not asked for is lost.
    private func lines(_ cases: [ExchangeCase]) -> [LossReport.Line] {
        let names = Set(columnNames)
        return format.record.map { fate in
            let to = fate.to.filter(names.contains)
            return LossReport.Line(
                field: fate.field, fate: to.isEmpty ? .lost : fate.kind, to: to, why: fate.why,
                held: cases.count { !$0.values(of: fate.field).isEmpty })
        }
    }
}
