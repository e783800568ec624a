import Crypto

/// Makes the bytes to append to a draft.
public struct DraftWriter: Sendable {
    private let subkey: SymmetricKey
    private var frame: UInt64 = 0
    private var before: [UInt8]
    /// What must be written before the first frame: the beginning of a new draft, or of a new opening.
    public let beginning: [UInt8]

    /// A new draft.
    ///
    /// - Parameter vault: wraps the draft's own key; without it nobody reads the draft.
    public init(vault: WrappingKey) {
        let key = WrappingKey()
        self.init(
            key: key, opening: 0, before: [],
            head: DraftFormat.magic + vault.wrap(key.bytes, purpose: DraftFormat.keyPurpose))
    }

    /// Goes on with a draft that was read.
    public init(after draft: OpenedDraft) {
        self.init(key: draft.key, opening: draft.openings, before: draft.lastTag, head: [])
    }

    private init(key: WrappingKey, opening: UInt32, before: [UInt8], head: [UInt8]) {
        let salt = RandomBytes.draw(DraftFormat.saltByteCount)
        subkey = DraftFormat.subkey(key, salt: salt, opening: opening)
        // The first frame of an opening authenticates the salt and the frame before it.
        self.before = before + salt
        beginning = head + [DraftFormat.openingMark] + salt
    }

    /// The bytes of the next frame.
    ///
    /// - Precondition: the payload fits into one.
    public mutating func frame(_ payload: [UInt8]) -> [UInt8] {
        precondition(payload.count <= DraftFormat.largestPayload)
        let steps = (payload.count + 4 + DraftFormat.step - 1) / DraftFormat.step
        var plaintext = UInt32(payload.count).bigEndianBytes + payload
        plaintext += Array(repeating: 0, count: steps * DraftFormat.step - plaintext.count)
        let head = [DraftFormat.frameMark, UInt8(steps)]
        do {
            let box = try ChaChaPoly.seal(
                plaintext, using: subkey, nonce: DraftFormat.nonce(frame: frame), authenticating: head + before)
            frame += 1
            before = Array(box.tag)
            return head + box.ciphertext + box.tag
        } catch {
            preconditionFailure("ChaCha20-Poly1305 did not seal")
        }
    }
}
