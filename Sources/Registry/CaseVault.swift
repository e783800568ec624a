import Sealing

/// Puts a record into a row that tells nothing to whoever has the database without the passphrase.
struct CaseVault {
    private static let bodyPurpose = "saring-registry-case"
    /// A body's size tells only so much.
    private static let step = 4096

    let vault: WrappingKey

    /// Finds the record of a code.
    func tag(ofCode code: String) -> [UInt8] { vault.tag(of: Array(code.utf8), purpose: "saring-registry-code").bytes }

    /// Finds the record that a withdrawal is about.
    func tag(ofWithdrawal digest: String) -> [UInt8] {
        vault.tag(of: Array(digest.utf8), purpose: "saring-registry-withdrawal").bytes
    }

    /// The digest of its envelope goes with the record, inside: when it is erased, that stays.
    func body(_ content: [UInt8], from envelope: Digest32) -> [UInt8] {
        let count = UInt32(content.count)
        var plain = envelope.bytes + (0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + content
        let excess = plain.count % Self.step
        if excess > 0 { plain += Array(repeating: 0, count: Self.step - excess) }
        return vault.wrap(plain, purpose: Self.bodyPurpose)
    }

    /// - Returns: nil if the body was changed.
    func opened(_ body: [UInt8]) -> (content: [UInt8], envelope: Digest32)? {
        guard let plain = vault.unwrap(body, purpose: Self.bodyPurpose), plain.count >= 36,
            let envelope = Digest32(bytes: Array(plain[..<32]))
        else { return nil }
        let count = plain[32..<36].reduce(0) { $0 << 8 | Int($1) }
        guard 36 + count <= plain.count else { return nil }
        return (Array(plain[36..<36 + count]), envelope)
    }
}
