/// What is inside an envelope: the content, and who sealed it as which of its envelopes.
public struct Enclosure: Sendable, Hashable {
    /// More than any device seals, and exact in every database and number format.
    public static let largestSequence: UInt64 = 1 << 53

    /// The device that sealed it.
    public let device: DeviceID
    /// Counts the device's envelopes, from 1.
    public let sequence: UInt64
    /// SHA-256 of the envelope that the device sealed before this one; `Digest32.none` for the first.
    public let previous: Digest32
    /// A screening record or a withdrawal, as JSON.
    public let content: [UInt8]

    public init(device: DeviceID, sequence: UInt64, previous: Digest32, content: [UInt8]) {
        self.device = device
        self.sequence = sequence
        self.previous = previous
        self.content = content
    }
}
