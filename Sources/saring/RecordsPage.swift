import Device
import Language
import StrictJSON

/// What `saring records list` says.
struct RecordsPage {
    let envelopes: [StoredEnvelope]
    let texts: Texts

    var text: String {
        if envelopes.isEmpty { return texts[.recordsNone] + "\n" }
        return envelopes.map { envelope in
            let values = [
                "number": String(envelope.sequence), "size": String(envelope.byteCount),
                "state": texts[state(envelope)],
            ]
            return texts[.recordsLine, values] + "\n"
        }.joined()
    }

    private func state(_ envelope: StoredEnvelope) -> Message {
        switch envelope.state {
        case .damaged: .recordsStateDamaged
        case .handedOver: .recordsStateHandedOver
        case .sealed: envelope.isOwn ? .recordsStateOwn : .recordsStateSealed
        }
    }

    var json: String {
        var writer = JSONWriter()
        for envelope in envelopes {
            writer.object { line in
                line.member("number", envelope.sequence)
                line.member("bytes", envelope.byteCount)
                line.member("state", word(envelope))
                line.member("digest", envelope.digest.description)
            }
            writer.endLine()
        }
        return writer.text
    }

    private func word(_ envelope: StoredEnvelope) -> String {
        switch envelope.state {
        case .damaged: "damaged"
        case .handedOver: "handed-over"
        case .sealed: envelope.isOwn ? "own-key" : "sealed"
        }
    }
}
