import Foundation
import Testing

@testable import Sealing

/// Something sealed, with the secret that opens it and what is inside, as `Tests/Fixtures/envelopes` keeps it.
///
/// `SARING_RECORD=1` writes new ones; the old ones must go on to open, so that is done only when the format changes.
struct Vector: Codable, Equatable, CustomTestStringConvertible {
    struct Inside: Codable, Equatable {
        var device: String
        var signer: String
        var sequence: UInt64
        var previous: String
        var content: String
    }

    /// The recipient's secret half, in hexadecimal digits.
    let secret: String
    let envelope: String
    let inside: Inside

    var testDescription: String { "number \(inside.sequence), \(envelope.count / 2) bytes" }

    /// A new one.
    init(sequence: UInt64, content: String) {
        let (opening, signing) = (OpeningKey(), SigningKey())
        let enclosure = Enclosure(
            device: DeviceID(), sequence: sequence, previous: sequence == 1 ? .none : Digest32(of: [1]),
            content: Array(content.utf8))
        secret = Hexadecimal.text(opening.bytes)
        envelope = Hexadecimal.text(Envelope(sealing: enclosure, by: signing, to: opening.sealingKey).bytes)
        inside = Inside(
            device: "\(enclosure.device)", signer: Hexadecimal.text(signing.verifyingKey.bytes), sequence: sequence,
            previous: "\(enclosure.previous)", content: content)
    }

    var bytes: [UInt8]? { Hexadecimal.bytes(envelope, count: envelope.count / 2) }
    var opening: OpeningKey? { Hexadecimal.bytes(secret, count: 32).flatMap(OpeningKey.init) }

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/envelopes")

    /// The vectors that are kept.
    static let kept: [Vector] = {
        let file = folder.appending(path: "envelopes.json")
        if ProcessInfo.processInfo.environment["SARING_RECORD"] == "1" {
            let vectors = [
                Vector(sequence: 1, content: "{}"),
                Vector(sequence: 2, content: #"{"schema":"saring-withdrawal/1"}"#),
                Vector(sequence: 4_294_967_297, content: String(repeating: "ខ្មែរ ", count: 400)),
            ]
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try? encoder.encode(vectors).write(to: file)
        }
        return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))) ?? []
    }()
}
