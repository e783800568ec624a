/// Why a card with keys is refused.
public enum CardError: Error, Sendable, Hashable {
    /// It is none of this kind.
    case notACard
    /// It is, but not as the format says.
    case malformed
    /// Something in it was changed.
    case badSignature
}
