import Digest
import Testing

/// SHA-256 (FIPS 180-4) as others compute it.
struct SHA256Tests {
    /// The examples of FIPS 180-4 and of NIST's test vectors.
    private static let examples = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]

    @Test(arguments: examples)
    func `the published examples come out as published`(_ message: String, _ digest: String) {
        #expect(SHA256.hexadecimal(message.utf8) == digest)
    }

    @Test func `a million times the letter a comes out as published`() {
        let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(
            SHA256.hexadecimal(message) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `every length up to three blocks and more comes out as Python's`() {
        let digests = (0...200).map { length in
            SHA256.hexadecimal((0..<length).map { UInt8((7 * $0 + length) % 256) })
        }
        #expect(digests.map { String($0.prefix(16)) } == HashlibDigests.beginnings)
        #expect(digests.allSatisfy { $0.utf8.count == 64 })
        #expect(SHA256.hexadecimal(digests.joined().utf8) == HashlibDigests.ofAll)
    }

    @Test func `it does not matter in what kind of sequence the bytes come`() {
        let bytes: [UInt8] = [0, 1, 127, 128, 255]
        #expect(SHA256.hexadecimal(bytes[1...]) == SHA256.hexadecimal([1, 127, 128, 255]))
        #expect(SHA256.hexadecimal(AnySequence(bytes)) == SHA256.hexadecimal(bytes))
    }
}
