import Sealing

@testable import Device

/// The sealed records of a device as their recipients read them, with whatever is wrong about them.
struct SealedChain {
    private(set) var contents: [String] = []
    private(set) var sequences: [UInt64] = []
    private(set) var signers: Set<VerifyingKey> = []
    private(set) var faults: [String] = []

    init(_ device: TestDevice, _ authorities: Authority...) throws {
        let keys = authorities.map(\.opening) + [device.unlocked.secrets.own]
        var before: StoredEnvelope?
        for listed in try device.store.envelopes() {
            let bytes = try device.store.sealedBytes(StoredEnvelope.name(listed.sequence))
            guard let opened = try? Envelope(bytes: bytes).opened(with: keys) else {
                faults.append("\(listed.sequence) does not open")
                continue
            }
            contents.append(String(decoding: opened.enclosure.content, as: UTF8.self))
            sequences.append(opened.enclosure.sequence)
            signers.insert(opened.signer)
            if opened.enclosure.sequence != listed.sequence || opened.enclosure.device != device.store.device {
                faults.append("\(listed.sequence) says that it is another")
            }
            let previous = listed.sequence == 1 ? Digest32.none : before?.digest
            let isNext = listed.sequence == 1 || before?.sequence == listed.sequence - 1
            if isNext, opened.enclosure.previous != previous {
                faults.append("\(listed.sequence) does not name the one before it")
            }
            before = listed
        }
        let missing = try device.store.missing()
        if !missing.isEmpty { faults.append("\(missing) are missing") }
    }
}
