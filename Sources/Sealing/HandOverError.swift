/// Why a bundle or a receipt is refused.
public enum HandOverError: Error, Sendable, Hashable {
    /// Its first bytes are not those of a bundle.
    case notABundle
    /// Something was lost or changed on the way.
    case damaged
    /// One of its envelopes, counted from 1, is none.
    case envelope(Int, EnvelopeError)
    /// Its first bytes are not those of a receipt.
    case notAReceipt
    /// The receipt is not signed by the authority that this device is enrolled with.
    case otherAuthority
}
