import Sealing

/// One sealed record that is still on the device.
public struct StoredEnvelope: Sendable, Hashable {
    /// Where it stands.
    public enum State: Sendable, Hashable {
        case sealed
        /// It is in a bundle; no receipt has come.
        case handedOver
        /// Its file is no envelope any more.
        case damaged
    }

    public let sequence: UInt64
    public let byteCount: Int
    public let state: State
    /// Whether it is sealed to the device's own key, since there was no authority's.
    public let isOwn: Bool
    public let digest: Digest32

    static let ending = ".sealed"

    /// Names sort as numbers do.
    static func name(_ sequence: UInt64) -> String {
        let digits = String(sequence)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits + ending
    }

    /// - Returns: nil unless the name is the very one under which the envelope of a number is stored.
    static func sequence(ofName name: String) -> UInt64? {
        guard name.hasSuffix(ending), let sequence = UInt64(name.dropLast(ending.count)), sequence > 0,
            self.name(sequence) == name
        else { return nil }
        return sequence
    }
}
