import Instruments
import Interview

/// Keeps the record of an interview, when one may be kept.
public protocol RecordKeeping {
    /// Every field that would be kept, why, and what an outsider could learn from it; where the combination is rare,
    /// what could be kept coarser, by number.
    func preview(_ interview: Interview) -> [Paragraph]

    /// What the last preview offered to keep coarser by a number; nil if it offered nothing by that number.
    func offered(_ number: Int) -> RecordField?

    /// Seals the record, whole or not at all, and says which of the device's records it is.
    func keep(_ interview: Interview) throws(RecordNotKept) -> String
}

/// The record could not be written; nothing half-written is left.
public struct RecordNotKept: Error, Sendable, Hashable {
    public let folder: String
    public let reason: String

    public init(folder: String, reason: String) {
        self.folder = folder
        self.reason = reason
    }
}
