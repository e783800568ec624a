import CMessageDigest

/// SHA-256 by Debian's libmd, which every Debian system has because dpkg needs it.
///
/// swift-crypto has it too; but the instruments are compiled at build time, and its BoringSSL would then be built twice,
/// which takes minutes. It comes with sealing.
public enum SHA256 {
    /// The digest as 64 hexadecimal digits.
    public static func hexadecimal(_ message: some Sequence<UInt8>) -> String {
        let bytes = Array(message)
        var context = SHA2_CTX()
        SHA256Init(&context)
        SHA256Update(&context, bytes, bytes.count)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&digest, &context)
        return digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }
}
