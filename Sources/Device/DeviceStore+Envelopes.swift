import Files
import Sealing

/// The sealed records of a store, and their chain.
extension DeviceStore {
    /// The last envelope that the device sealed, whether it is still here or not.
    func chainHead() throws(StoreError) -> (sequence: UInt64, digest: Digest32) {
        let left = try chain()
        // Where the last one of then is still here, it itself is asked: the power can have gone between its being sealed
        // anew and that being noted.
        guard let last = try envelopes().last, last.sequence >= left.sequence,
            last.sequence > left.sequence || last.state != .damaged
        else { return (left.sequence, left.digest) }
        return (last.sequence, last.digest)
    }

    /// How many records the device has sealed, whether they are still here or not: what a supervisor notes.
    public func sealedCount() throws(StoreError) -> UInt64 { try chainHead().sequence }

    /// The sealed records that are here, in their order.
    public func envelopes() throws(StoreError) -> [StoredEnvelope] {
        let handedOver = try chain().handedOver
        var found: [StoredEnvelope] = []
        for name in try names() {
            guard let sequence = StoredEnvelope.sequence(ofName: name) else { continue }
            let bytes = try sealedBytes(name)
            let envelope = try? Envelope(bytes: bytes)
            let state: StoredEnvelope.State =
                envelope == nil ? .damaged : sequence <= handedOver ? .handedOver : .sealed
            found.append(
                StoredEnvelope(
                    sequence: sequence, byteCount: bytes.count, state: state,
                    isOwn: envelope?.header.recipient == file.ownKey.id, digest: Digest32(of: bytes)))
        }
        return found.sorted { $0.sequence < $1.sequence }
    }

    /// A file that somebody gave a high number would make every number below it missing.
    static let mostMissingTold = 1000

    /// Numbers that should be here and are not: the first of them, where there are very many.
    public func missing() throws(StoreError) -> [UInt64] {
        let here = Set(try envelopes().map(\.sequence))
        let chain = try chain()
        let last = try chainHead().sequence
        let kept = chain.kept.filter { !here.contains($0) }
        guard chain.sequence < last else { return kept }
        let since = (chain.sequence + 1...last).lazy.filter { !here.contains($0) }
        return kept + Array(since.prefix(Self.mostMissingTold))
    }

    private func names() throws(StoreError) -> [String] {
        do throws(FileFault) {
            return try sealedFolder.names()
        } catch {
            throw .file(sealedFolder.path, error)
        }
    }

    func sealedBytes(_ name: String) throws(StoreError) -> [UInt8] {
        do throws(FileFault) {
            return try sealedFolder.read(name, atMost: Envelope.largestByteCount)
        } catch {
            let path = sealedFolder.path(of: name)
            throw error == .tooLarge ? .damaged(path) : .file(path, error)
        }
    }

    func add(_ envelope: Envelope, _ sequence: UInt64, _ month: Month) throws(StoreError) {
        let name = StoredEnvelope.name(sequence)
        do throws(FileFault) {
            _ = try sealedFolder.write(envelope.bytes, name: name, seconds: month.start)
        } catch {
            throw .file(sealedFolder.path(of: name), error)
        }
    }

    func replace(_ envelope: Envelope, _ name: String, _ month: Month) throws(StoreError) {
        do throws(FileFault) {
            try sealedFolder.replace(envelope.bytes, name: name, seconds: month.start)
        } catch {
            throw .file(sealedFolder.path(of: name), error)
        }
    }

    func chain() throws(StoreError) -> ChainFile {
        do throws(FileFault) {
            let bytes = try folder.read(ChainFile.name, atMost: ChainFile.largestByteCount)
            if let chain = ChainFile(bytes: bytes) { return chain }
        } catch {
            if error.isAbsence { return ChainFile() }
            if error != .tooLarge { throw .file(folder.path(of: ChainFile.name), error) }
        }
        throw .damaged(folder.path(of: ChainFile.name))
    }

    private func write(_ chain: ChainFile, _ month: Month) throws(StoreError) {
        do throws(FileFault) {
            try folder.replace(chain.bytes, name: ChainFile.name, seconds: month.start)
        } catch {
            throw .file(folder.path(of: ChainFile.name), error)
        }
    }

    /// The chain's head was sealed anew.
    func noteResealed(_ sequence: UInt64, _ digest: Digest32, _ month: Month) throws(StoreError) {
        var chain = try chain()
        guard chain.sequence == sequence else { return }
        chain.digest = digest
        try write(chain, month)
    }

    /// Puts everything sealed that is here into a bundle. It is written, synced, read again and compared before it is
    /// called complete; a stick that lies is found out. What does not fit goes into the next bundle, once a receipt has
    /// released what was in this one.
    ///
    /// - Returns: how many envelopes are in it, and the numbers of those that are damaged and therefore are not: one
    ///   bad sector keeps nothing else from the authority.
    @discardableResult
    public func handOver(to target: PrivateFile, month: Month) throws(StoreError) -> (count: Int, damaged: [UInt64]) {
        let all = try envelopes()
        let damaged = all.filter { $0.state == .damaged }.map(\.sequence)
        // What is sealed to the device's own key nobody else can open.
        let listed = all.filter { !$0.isOwn && $0.state != .damaged }.prefix(HandOverBundle.mostEnvelopes)
        var sealed: [Envelope] = []
        for envelope in listed {
            guard let whole = try? Envelope(bytes: try sealedBytes(StoredEnvelope.name(envelope.sequence))) else {
                throw .damaged(sealedFolder.path(of: StoredEnvelope.name(envelope.sequence)))
            }
            sealed.append(whole)
        }
        do throws(FileFault) {
            try target.write(HandOverBundle(sealed).bytes, seconds: month.start)
        } catch {
            throw .file(target.path, error)
        }
        if let last = listed.last {
            var chain = try chain()
            chain.handedOver = max(chain.handedOver, last.sequence)
            try write(chain, month)
        }
        return (sealed.count, damaged)
    }

    /// Reads a receipt, which must be from an authority that this device is enrolled with.
    public func receipt(_ bytes: [UInt8]) throws(HandOverError) -> Receipt {
        try Receipt(bytes: bytes, from: file.authorities.map(\.signing))
    }

    /// Removes the records that the authority has. The chain's head is put on the disk before anything goes.
    ///
    /// - Returns: how many were removed.
    public func release(_ receipt: Receipt, month: Month) throws(StoreError) -> Int {
        let received = Set(receipt.envelopes)
        let listed = try envelopes()
        let leaving = listed.filter { received.contains($0.digest) }
        let head = try chainHead()
        // What is missing stays so: a receipt must not make a gap unseen.
        let staying = try missing() + listed.filter { !received.contains($0.digest) }.map(\.sequence)
        var chain = try chain()
        chain.sequence = head.sequence
        chain.digest = head.digest
        chain.kept = staying.sorted()
        try write(chain, month)
        for envelope in leaving {
            do throws(FileFault) {
                try sealedFolder.remove(StoredEnvelope.name(envelope.sequence))
            } catch {
                throw .file(sealedFolder.path(of: StoredEnvelope.name(envelope.sequence)), error)
            }
        }
        return leaving.count
    }
}
