import Sealing
import StrictJSON

/// What `chain.json` holds: how far the device's chain had come when records last left it, and what was handed over.
struct ChainFile: Sendable, Hashable {
    static let name = "chain.json"
    static let format = "saring-chain/1"
    /// Room for the numbers of tens of thousands of records that stay.
    static let largestByteCount = 1 << 19

    /// The last envelope that was sealed by then, or 0.
    var sequence: UInt64 = 0
    var digest = Digest32.none
    /// Which of those up to it stayed, since the authority had not received them.
    var kept: [UInt64] = []
    /// The last envelope that was in a bundle.
    var handedOver: UInt64 = 0

    init() {}

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { chain in
            chain.member("format", Self.format)
            chain.member("sequence", sequence)
            chain.member("digest", digest.description)
            chain.array("kept") { kept in
                for sequence in self.kept { kept.element(sequence) }
            }
            chain.member("handedOver", handedOver)
        }
        writer.endLine()
        return writer.bytes
    }

    /// - Returns: nil if the bytes are no such file.
    init?(bytes: [UInt8]) {
        guard let chain = try? JSONReader.read(bytes, maximumBytes: Self.largestByteCount),
            chain["format"]?.text == Self.format,
            let sequence = chain["sequence"]?.integer, sequence >= 0,
            let digest = chain["digest"]?.text.flatMap(Digest32.init(hexadecimal:)),
            let handedOver = chain["handedOver"]?.integer, handedOver >= 0,
            case .array(let kept)? = chain["kept"]?.value
        else { return nil }
        let numbers = kept.compactMap { $0.integer.flatMap(UInt64.init(exactly:)) }
        guard numbers.count == kept.count else { return nil }
        self.kept = numbers
        self.sequence = UInt64(sequence)
        self.digest = digest
        self.handedOver = UInt64(handedOver)
    }
}
