import Records
import Screening
import Sealing
import SheetFormat
import StrictJSON

/// Reads a record under the very edition that it names, and derives its recommendation again.
public struct RecordJudge: Sendable {
    /// What it finds.
    enum Verdict: Sendable, Hashable {
        /// As its answers have it.
        case derived(Record)
        /// The keys of the result that differ.
        case notDerived(Record, [String])
        case unknownEdition(String)
        /// Where it cannot be read.
        case unreadable(String)
    }

    /// What the registry needs to know of a record.
    struct Record: Sendable, Hashable {
        let contents: RecordReader.Contents
        let withdrawalDigest: String
        let month: String

        var code: String { contents.code }
    }

    private let screeners: [Screener]

    /// - Parameter screeners: every edition that is here, with its cross-checks.
    public init(_ screeners: [Screener]) {
        self.screeners = screeners
    }

    func verdict(on content: [UInt8]) -> Verdict {
        do {
            let node = try JSONReader.read(content, maximumBytes: Envelope.largestByteCount)
            guard let origin = RecordReader.origin(of: node) else { return .unreadable("1:1") }
            let made = screeners.first {
                $0.instrument.id.text == origin.instrument && $0.instrument.edition == origin.edition
                    && node["instrument"]?["digest"]?.text == $0.instrument.digest
            }
            guard let screener = made else { return .unknownEdition("\(origin.instrument)@\(origin.edition)") }
            let reader = RecordReader(screener.instrument, crossChecks: screener.checks)
            let contents = try reader.read(node)
            guard let withdrawal = node["withdrawalDigest"]?.text, let month = node["where"]?["month"]?.text else {
                return .unreadable("1:1")
            }
            let record = Record(contents: contents, withdrawalDigest: withdrawal, month: month)
            let differences = reader.differences(contents, derived: screener.assess(contents.sheet))
            return differences.isEmpty ? .derived(record) : .notDerived(record, differences)
        } catch let fault as SheetFault {
            return .unreadable("\(fault.position.line):\(fault.position.column)")
        } catch let error as JSONError {
            return .unreadable("\(error.position.line):\(error.position.column)")
        } catch {
            return .unreadable("1:1")
        }
    }
}
