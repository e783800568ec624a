import Instruments
import StrictJSON

/// What an export could not say: for every field of the screening record what became of it, and why.
public struct LossReport: Sendable, Hashable {
    /// What became of one field.
    public struct Line: Sendable, Hashable {
        /// `person.gender`
        public let field: String
        public let fate: ExchangeFormat.Fate.Kind
        /// Where it stands in the rows.
        public let to: [String]
        public let why: String?
        /// How many of the exported records hold a value there.
        public let held: Int
    }

    public let format: ExchangeFormat.ID
    public let edition: String
    /// SHA-256 of the files that say what goes where.
    public let digest: String
    /// How many rows were written.
    public let rows: Int
    /// How many cases have no row, because the person is not presumed a victim and the format cannot say so.
    public let notPresumed: Int
    /// Cases without a row, because they hold a value that is in none of the lists.
    public let faults: [ExchangeFault]
    /// Every field of the record once, in the record's order.
    public let lines: [Line]

    /// As a JSON document.
    public var bytes: [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object { write(into: &$0) }
        writer.endLine()
        return writer.bytes
    }

    /// Its members, for a document that says more.
    public func write(into report: inout JSONObjectWriter) {
        report.member("format", format.text)
        report.member("edition", edition)
        report.member("digest", digest)
        report.member("rows", rows)
        report.member("notPresumed", notPresumed)
        report.array("leftOut") { array in
            for fault in faults {
                array.object {
                    $0.member("case", fault.index + 1)
                    $0.member("field", fault.field)
                }
            }
        }
        report.array("fields") { array in
            for line in lines { array.object { Self.write(line, &$0) } }
        }
    }

    private static func write(_ line: Line, _ object: inout JSONObjectWriter) {
        object.member("field", line.field)
        object.member("fate", line.fate.rawValue)
        object.member("to", array: line.to)
        if let why = line.why { object.member("why", why) }
        object.member("held", line.held)
    }
}
