import Instruments

/// A field that can be kept coarser than it is.
public struct CoarserOffer: Sendable, Hashable {
    public let field: RecordField
    public let code: String
    /// The coarser code, or `withheld`.
    public let becomes: String

    public init(field: RecordField, code: String, becomes: String) {
        self.field = field
        self.code = code
        self.becomes = becomes
    }
}
