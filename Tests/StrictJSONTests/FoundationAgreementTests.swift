import Foundation
import StrictJSON
import TestSupport
import Testing

/// A second, independent reader is the judge: Foundation's JSONSerialization, except where Saring is strict on purpose.
@Suite("Agreement with Foundation")
struct FoundationAgreementTests {
    /// Where the two may part, and why.
    private static let differences: [JSONError.Code: String] = [
        .duplicateKey: "Foundation keeps one of the two",
        .byteOrderMark: "Foundation skips it",
        .trailingComma: "Foundation allows it",
    ]

    @Test(
        "Of 40,000 random texts, whole and damaged, both accept the same ones and read the same from them",
        arguments: 1...8)
    func agreement(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var tally: [String: Int] = [:]
        for round in 0..<5_000 {
            var bytes = RandomText.make(using: &random).bytes
            for _ in 0..<(round % 3) { bytes = damaged(bytes, using: &random) }
            let foundation = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            do {
                let node = try JSONReader.read(bytes, maximumDepth: 512)
                if let foundation {
                    tally["both accept", default: 0] += 1
                    // Foundation loses a byte-order mark that stands in a string.
                    if String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FEFF}") { continue }
                    try #require(agree(node, foundation), "\(String(decoding: bytes, as: UTF8.self))")
                } else {
                    tally["only Saring accepts", default: 0] += 1
                    try #require(hasHugeNumber(node), "\(String(decoding: bytes, as: UTF8.self))")
                }
            } catch let error as JSONError {
                tally[foundation == nil ? "both refuse" : "only Saring refuses", default: 0] += 1
                if foundation != nil {
                    try #require(
                        Self.differences[error.code] != nil, "\(error) \(String(decoding: bytes, as: UTF8.self))")
                }
            }
        }
        #expect(tally["both accept", default: 0] > 1_500)
        #expect(tally["both refuse", default: 0] > 1_500)
        #expect(tally["only Saring accepts", default: 0] + tally["only Saring refuses", default: 0] < 50)
    }

    /// Foundation refuses a number that no Double can hold; Saring leaves numbers to the caller.
    private func hasHugeNumber(_ node: JSONNode) -> Bool {
        switch node.value {
        case .number(let text): Double(text)?.isInfinite ?? true
        case .array(let elements): elements.contains(where: hasHugeNumber)
        case .object(let members): members.contains { hasHugeNumber($0.value) }
        default: false
        }
    }

    private func agree(_ node: JSONNode, _ other: Any) -> Bool {
        switch node.value {
        case .null:
            return other is NSNull
        case .bool(let value):
            return (other as? Bool) == value
        case .number(let text):
            guard let number = other as? NSNumber, let expected = Double(text) else { return false }
            // Foundation reads some numbers as decimals, which its doubleValue rounds less well.
            return abs(number.doubleValue - expected) <= abs(expected) * 1e-12
        case .string(let text):
            return (other as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
        case .array(let elements):
            guard let others = other as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy { agree($0, $1) }
        case .object(let members):
            guard let others = other as? [String: Any], others.count == members.count else { return false }
            return members.allSatisfy { member in others[member.key].map { agree(member.value, $0) } ?? false }
        }
    }
}
