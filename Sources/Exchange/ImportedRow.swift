import Screening

/// A row of a format of others, read as an answer sheet for research.
public struct ImportedRow: Sendable, Hashable {
    public let sheet: AnswerSheet
    /// Columns in which the row says something that no answer says without saying more; they stay not established.
    public let cannotSay: [String]
    /// What was passed over in reading leniently.
    public let skipped: [ImportFault]
}
