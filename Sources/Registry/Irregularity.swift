import Sealing

/// Something that is not in order with what was received. None is ever dropped in silence.
public struct Irregularity: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Sealed to another registry, or to keys that this one does not have.
        case otherRegistry = "other-registry"
        /// It does not open, or is not written as it must be; the detail says how.
        case unreadable
        /// The device that sealed it was never added.
        case unknownDevice = "unknown-device"
        /// It is signed by a key that its device does not have.
        case unknownKey = "unknown-key"
        /// The device was revoked by then: doubtful, and kept.
        case revokedDevice = "revoked-device"
        /// It was sealed to a key after that had ended: doubtful, and kept.
        case endedKey = "ended-key"
        /// Two different envelopes of one number: one of two devices is a copy.
        case fork
        /// It does not name the envelope before it as that was received.
        case brokenChain = "broken-chain"
        /// A number never came, though a higher one did; the detail is the last of several in a row.
        case gap
        /// Its record was made under an edition that is not here.
        case unknownEdition = "unknown-edition"
        /// It holds no record that can be read.
        case unreadableRecord = "unreadable-record"
        /// Its result is not the one that its answers give.
        case notDerived = "not-derived"
        /// A record of the same code is here already, from another envelope.
        case sameCode = "same-code"
        /// Fewer came than somebody had counted.
        case fewerThanCounted = "fewer-than-counted"
    }

    public let kind: Kind
    public let device: DeviceID?
    public let sequence: UInt64?
    /// Ids or numbers, never what stands in a record.
    public let detail: String

    public init(_ kind: Kind, device: DeviceID? = nil, sequence: UInt64? = nil, detail: String = "") {
        self.kind = kind
        self.device = device
        self.sequence = sequence
        self.detail = detail
    }
}
