import Foundation
import Testing

@testable import Sealing

/// What is documented is enough: a program that knows nothing of this one opens everything that it seals.
struct IndependentTests {
    private func inside(_ opened: OpenedEnvelope) -> Vector.Inside {
        let enclosure = opened.enclosure
        return Vector.Inside(
            device: "\(enclosure.device)", signer: Hexadecimal.text(opened.signer.bytes),
            sequence: enclosure.sequence, previous: "\(enclosure.previous)",
            content: String(decoding: enclosure.content, as: UTF8.self))
    }

    @Test(arguments: Vector.kept)
    func `an envelope that was sealed by an earlier version opens`(_ vector: Vector) throws {
        let opening = try #require(vector.opening)
        let opened = try Envelope(bytes: try #require(vector.bytes)).opened(with: [opening])
        #expect(inside(opened) == vector.inside)
    }

    @Test func `there are vectors`() {
        #expect(Vector.kept.count == 3)
    }

    @Test(.needsPython, arguments: Vector.kept)
    func `somebody else's program opens the vectors`(_ vector: Vector) throws {
        let said = try #require(try Python.open("envelope", vector.envelope, vector.secret))
        #expect(try JSONDecoder().decode(Vector.Inside.self, from: said) == vector.inside)
    }

    @Test(.needsPython, arguments: 1...10)
    func `somebody else's program opens what is sealed now`(_ sequence: UInt64) throws {
        let vector = Vector(sequence: sequence, content: String(repeating: "x", count: Int(sequence) * 1000))
        let said = try #require(try Python.open("envelope", vector.envelope, vector.secret))
        #expect(try JSONDecoder().decode(Vector.Inside.self, from: said) == vector.inside)
    }

    @Test(.needsPython)
    func `somebody else's program refuses what was changed`() throws {
        let vector = Vector(sequence: 1, content: "{}")
        for index in [20, 50, 100, 4000, 4180] {
            var bytes = try #require(vector.bytes)
            bytes[index] ^= 1
            #expect(try Python.open("envelope", Hexadecimal.text(bytes), vector.secret) == nil, "byte \(index)")
        }
    }

    @Test(.needsPython)
    func `somebody else's program reads a draft that was opened three times`() throws {
        let vault = WrappingKey()
        var bytes: [UInt8] = []
        var wanted: [String] = []
        for opening in 0..<3 {
            var writer: DraftWriter
            if opening == 0 {
                writer = DraftWriter(vault: vault)
            } else {
                writer = DraftWriter(after: try OpenedDraft(bytes: bytes, vault: vault))
            }
            bytes += writer.beginning
            for frame in 0..<4 {
                let payload = String(repeating: "answer \(opening) \(frame) ", count: 1 + frame * 20)
                bytes += writer.frame(Array(payload.utf8))
                wanted.append(payload)
            }
        }
        let said = try #require(
            try Python.open("draft", Hexadecimal.text(bytes), Hexadecimal.text(vault.bytes)))
        #expect(try JSONDecoder().decode([String].self, from: said) == wanted)
    }

    @Test(
        .needsPython,
        arguments: [Stretching.testCost, 1 << 14])
    func `somebody else's program stretches a passphrase to the same key`(_ cost: Int) throws {
        let stretching = Stretching(cost: cost)
        let text = "a passphrase, ពាក្យសម្ងាត់"
        let key = stretching.key(Passphrase(bytes: Array(text.utf8)))
        let said = try #require(try Python.said("passphrase", [String(cost), stretching.saltText, text]))
        #expect(try JSONDecoder().decode([String: String].self, from: said) == ["key": Hexadecimal.text(key.bytes)])
    }
}

extension Trait where Self == ConditionTrait {
    fileprivate static var needsPython: Self {
        .enabled(if: Python.isThere, "needs .build/test-tools/bin/python with cryptography")
    }
}
