import Crypto
import Foundation

/// The bytes of a draft: an interview that is still going on, one encrypted frame for each thing that happened.
///
/// ```text
/// "SARING-D" 1 0 0 0            12 bytes
/// the draft's own key, wrapped  60 bytes
/// 1, salt                       33 bytes: the file was opened for writing, and from here on has a key of its own
/// 2, n, ciphertext, tag         2 + 256·n + 16 bytes: a frame, whose plaintext is length (4 bytes), payload, zeros
/// …
/// ```
///
/// Each opening derives a key from a new salt, so that no nonce is used twice after a write that was cut off. Each frame
/// authenticates the tag before it, so that none can be left out or moved.
public enum DraftFormat {
    static let magic = Array("SARING-D".utf8) + [1, 0, 0, 0]
    static let keyPurpose = "saring-draft-key"
    static let saltByteCount = 32
    static let step = 256
    static let tagByteCount = 16
    static let wrappedByteCount = 32 + WrappingKey.overhead
    static let openingMark: UInt8 = 1
    static let frameMark: UInt8 = 2
    /// What fits into one frame.
    public static let largestPayload = step * 255 - 4

    /// The key of one opening.
    static func subkey(_ key: WrappingKey, salt: [UInt8], opening: UInt32) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key.key, salt: salt,
            info: Array("saring-draft-opening".utf8) + opening.bigEndianBytes, outputByteCount: 32)
    }

    /// - Parameter frame: counts the frames of an opening from 0.
    static func nonce(frame: UInt64) throws -> ChaChaPoly.Nonce {
        try ChaChaPoly.Nonce(data: [0, 0, 0, 0] + frame.bigEndianBytes)
    }
}
