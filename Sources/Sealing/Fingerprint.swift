/// A key as words that two people compare by voice: `lusab-babad-gutih-tugad-mudof-sakat`.
///
/// Each word is 16 bits, a proquint: consonant, vowel, consonant, vowel, consonant. Six of them are 96 bits of the
/// digest, more than anybody can search for a second key that sounds the same. No word list has to be known, and the
/// syllables can be said in every language of the region.
///
/// Source: Daniel S. Wilkerson, *A Proposal for Proquints* (2009), arXiv:0901.4016.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    public static let wordCount = 6

    private static let consonants = Array("bdfghjklmnprstvz")
    private static let vowels = Array("aiou")

    public let words: [String]

    public init(_ digest: Digest32) {
        words = (0..<Self.wordCount).map { index in
            Self.word(UInt16(digest.bytes[2 * index]) << 8 | UInt16(digest.bytes[2 * index + 1]))
        }
    }

    static func word(_ bits: UInt16) -> String {
        String([
            consonants[Int(bits >> 12)], vowels[Int(bits >> 10 & 3)], consonants[Int(bits >> 6 & 15)],
            vowels[Int(bits >> 4 & 3)], consonants[Int(bits & 15)],
        ])
    }

    public var description: String { words.joined(separator: "-") }
}
