import Crypto

/// A draft that was read: what is whole in it, and where that ends.
public struct OpenedDraft: Sendable {
    /// How a draft ends.
    public enum End: Sendable, Hashable {
        case whole
        /// The last write was cut off, as when the power went: what was being written is lost and nothing else.
        case cutOff
        /// Something in the middle was changed; what comes after it cannot be read.
        case damaged
    }

    /// The payloads of the frames that are whole, in their order.
    public let payloads: [[UInt8]]
    public let end: End
    /// How many bytes are whole; what comes after them is no part of the draft.
    public let wholeByteCount: Int
    let key: WrappingKey
    let openings: UInt32
    let lastTag: [UInt8]

    /// Reads a draft.
    public init(bytes: [UInt8], vault: WrappingKey) throws(DraftError) {
        var reader = ByteReader(bytes)
        guard reader.skip(DraftFormat.magic) else {
            throw DraftFormat.magic.starts(with: bytes) ? .empty : .notADraft
        }
        guard let wrapped = reader.bytes(DraftFormat.wrappedByteCount) else { throw .empty }
        guard let secret = vault.unwrap(wrapped, purpose: DraftFormat.keyPurpose),
            let key = WrappingKey(bytes: secret)
        else { throw .otherKey }
        self.key = key
        var blocks = DraftBlocks(key: key, reader: reader)
        var payloads: [[UInt8]] = []
        while let payload = blocks.next() { payloads.append(payload) }
        self.payloads = payloads
        end = blocks.end
        wholeByteCount = bytes.count - blocks.remainingByteCount
        openings = blocks.openings
        lastTag = blocks.lastTag
    }
}
