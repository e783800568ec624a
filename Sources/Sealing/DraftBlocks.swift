import Crypto

/// Walks through the blocks of a draft, as far as they are whole.
struct DraftBlocks {
    private let key: WrappingKey
    private var reader: ByteReader
    private var subkey: SymmetricKey?
    private var frame: UInt64 = 0
    private var before: [UInt8] = []
    private(set) var openings: UInt32 = 0
    private(set) var lastTag: [UInt8] = []
    private(set) var end = OpenedDraft.End.whole
    /// What was not read, or is not whole.
    private(set) var remainingByteCount: Int

    init(key: WrappingKey, reader: ByteReader) {
        self.key = key
        self.reader = reader
        remainingByteCount = reader.count
    }

    /// The next frame's payload; nil at the end of what is whole.
    mutating func next() -> [UInt8]? {
        while reader.count > 0 {
            switch reader.integer(UInt8.self) {
            case DraftFormat.openingMark?: guard open() else { return nil }
            case DraftFormat.frameMark?: return nextFrame()
            default: return stop()
            }
        }
        return nil
    }

    private mutating func open() -> Bool {
        guard let salt = reader.bytes(DraftFormat.saltByteCount) else {
            end = .cutOff
            return false
        }
        subkey = DraftFormat.subkey(key, salt: salt, opening: openings)
        before = lastTag + salt
        frame = 0
        openings += 1
        remainingByteCount = reader.count
        return true
    }

    private mutating func nextFrame() -> [UInt8]? {
        guard let steps = reader.integer(UInt8.self), steps > 0,
            let ciphertext = reader.bytes(Int(steps) * DraftFormat.step),
            let tag = reader.bytes(DraftFormat.tagByteCount)
        else {
            end = .cutOff
            return nil
        }
        guard let payload = payload(steps, ciphertext, tag) else { return stop() }
        frame += 1
        before = tag
        lastTag = tag
        remainingByteCount = reader.count
        return payload
    }

    private func payload(_ steps: UInt8, _ ciphertext: [UInt8], _ tag: [UInt8]) -> [UInt8]? {
        guard let subkey, let nonce = try? DraftFormat.nonce(frame: frame),
            let box = try? ChaChaPoly.SealedBox(nonce: nonce, ciphertext: ciphertext, tag: tag),
            let plaintext = try? ChaChaPoly.open(
                box, using: subkey, authenticating: [DraftFormat.frameMark, steps] + before)
        else { return nil }
        var reader = ByteReader(plaintext)
        return reader.integer(UInt32.self).flatMap { reader.bytes(Int($0)) }
    }

    /// A block that does not open: the last one was cut off when the power went, any other was changed. Where only zeros
    /// follow the file had grown before its bytes came to the disk.
    private mutating func stop() -> [UInt8]? {
        end = reader.remaining.allSatisfy { $0 == 0 } ? .cutOff : .damaged
        return nil
    }
}
