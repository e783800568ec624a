/// The two codes of one record, drawn when its interview begins: an interview that is gone on with has the same, so
/// that what the person has written down stays true, and a record that was sealed twice is known as one.
public struct RecordCodes: Sendable, Hashable {
    public let record: RecordCode
    public let withdrawal: RecordCode

    public init(using generator: inout some RandomNumberGenerator) {
        record = RecordCode(using: &generator)
        withdrawal = RecordCode(using: &generator)
    }

    /// - Returns: nil if one of the texts is no code.
    public init?(record: String, withdrawal: String) {
        guard let record = RecordCode(typed: record), let withdrawal = RecordCode(typed: withdrawal) else { return nil }
        self.record = record
        self.withdrawal = withdrawal
    }
}
