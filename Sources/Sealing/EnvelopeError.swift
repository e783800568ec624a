/// Why an envelope is refused.
public enum EnvelopeError: String, Error, Sendable, Hashable, CaseIterable {
    /// Its first bytes are not those of an envelope.
    case notAnEnvelope = "not-an-envelope"
    /// It has not the length that an envelope can have: cut off, or with something behind it.
    case wrongLength = "wrong-length"
    /// It is larger than any record.
    case tooLarge = "too-large"
    /// Its version is none that this program knows, such as one that was given up as too weak.
    case unknownVersion = "unknown-version"
    /// Its suite of algorithms is none that this program knows.
    case unknownSuite = "unknown-suite"
    /// It is sealed to a key that is not here: another registry's, or an old one.
    case otherRecipient = "other-recipient"
    /// It was changed after it was sealed, or its key is not the one that its header names.
    case damaged
    /// It opened, but what is inside is not as the format says.
    case malformed
    /// What is inside was sealed to another key and put into this envelope by somebody who could open it.
    case resealed
    /// The signature inside is not that of the key inside.
    case badSignature = "bad-signature"
}
