import StrictJSON

/// The wish that a record be erased: what the authority needs to find it, and nothing else.
public struct Withdrawal: Sendable, Hashable {
    public static let schema = "saring-withdrawal/1"

    /// SHA-256 of the withdrawal code, as the record keeps it: 64 hexadecimal digits.
    public let digest: String

    public init(of code: RecordCode) {
        digest = code.digest
    }

    /// The content of an envelope.
    public var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { withdrawal in
            withdrawal.member("schema", Self.schema)
            withdrawal.member("withdrawalDigest", digest)
        }
        writer.endLine()
        return writer.bytes
    }

    /// Reads the content of an envelope.
    ///
    /// - Returns: nil if it is no withdrawal.
    public init?(bytes: [UInt8]) {
        guard let node = try? JSONReader.read(bytes, maximumBytes: 4096), case .object(let members) = node.value,
            members.count == 2, case .string(Self.schema)? = node["schema"]?.value,
            case .string(let digest)? = node["withdrawalDigest"]?.value,
            digest.wholeMatch(of: /[0-9a-f]{64}/) != nil
        else { return nil }
        self.digest = digest
    }
}
