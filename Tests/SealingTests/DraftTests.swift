import Testing

@testable import Sealing

/// A draft gives back every frame that was written whole, whatever happened to what came after.
struct DraftTests {
    let vault = WrappingKey()

    /// A draft of several openings.
    private func draft(_ openings: [[[UInt8]]]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, payloads) in openings.enumerated() {
            var writer =
                index == 0 ? DraftWriter(vault: vault) : DraftWriter(after: try OpenedDraft(bytes: bytes, vault: vault))
            bytes += writer.beginning
            for payload in payloads { bytes += writer.frame(payload) }
        }
        return bytes
    }

    @Test func `what was written is read again, over several openings`() throws {
        let openings: [[[UInt8]]] = [
            [[], [1], Array(repeating: 2, count: 252)], [], [Array(repeating: 3, count: 253)],
            [Array(repeating: 4, count: DraftFormat.largestPayload), [5]],
        ]
        let opened = try OpenedDraft(bytes: try draft(openings), vault: vault)
        #expect(opened.payloads == openings.flatMap { $0 })
        #expect(opened.end == .whole)
    }

    @Test func `cut off anywhere, it holds the frames that were whole, and can be gone on with`() throws {
        let payloads: [[UInt8]] = (0..<4).map { [$0] }
        let bytes = try draft([Array(payloads.prefix(2)), Array(payloads.suffix(2))])
        var ends: [Int] = []
        for count in 0...bytes.count {
            let cut = Array(bytes.prefix(count))
            guard let opened = try? OpenedDraft(bytes: cut, vault: vault) else {
                #expect(count < 72)
                continue
            }
            #expect(opened.payloads == Array(payloads.prefix(opened.payloads.count)))
            #expect(opened.end == (opened.wholeByteCount == count ? .whole : .cutOff), "\(count)")
            ends.append(opened.payloads.count)
            var writer = DraftWriter(after: opened)
            let mended = Array(cut.prefix(opened.wholeByteCount)) + writer.beginning + writer.frame([9])
            #expect(try OpenedDraft(bytes: mended, vault: vault).payloads == opened.payloads + [[9]])
        }
        #expect(ends == ends.sorted())
        #expect(Set(ends) == [0, 1, 2, 3, 4])
    }

    @Test func `a byte changed anywhere never gives a frame that was not written`() throws {
        let payloads: [[UInt8]] = [[1], [2], [3]]
        let bytes = try draft([payloads])
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x10
            guard let opened = try? OpenedDraft(bytes: changed, vault: vault) else { continue }
            #expect(opened.payloads == Array(payloads.prefix(opened.payloads.count)))
            #expect(opened.end != .whole, "byte \(index)")
        }
    }

    @Test func `a frame left out, doubled or moved is noticed`() throws {
        let bytes = try draft([[[1], [2], [3]]])
        let head = Array(bytes.prefix(12 + 60 + 33))
        let frames = stride(from: head.count, to: bytes.count, by: 274).map { Array(bytes[$0..<$0 + 274]) }
        try #require(frames.count == 3)
        for order in [[1, 2], [0, 2], [0, 0, 1, 2], [1, 0, 2], [0, 2, 1]] {
            let opened = try OpenedDraft(bytes: head + order.flatMap { frames[$0] }, vault: vault)
            #expect(opened.end != .whole, "\(order)")
        }
    }

    @Test func `an opening of one draft does not fit another`() throws {
        let one = try draft([[[1]], [[2]]])
        let other = try draft([[[1]], [[2]]])
        let first = 12 + 60 + 33 + 274
        let mixed = Array(one.prefix(first)) + other.dropFirst(first)
        let opened = try OpenedDraft(bytes: mixed, vault: vault)
        #expect(opened.payloads == [[1]])
        #expect(opened.end != .whole)
    }

    @Test func `without its store's key nothing of it is read`() throws {
        let bytes = try draft([[[1]]])
        #expect(throws: DraftError.otherKey) { try OpenedDraft(bytes: bytes, vault: WrappingKey()) }
        #expect(throws: DraftError.empty) { try OpenedDraft(bytes: Array(bytes.prefix(71)), vault: vault) }
        #expect(throws: DraftError.notADraft) { try OpenedDraft(bytes: [1, 2, 3], vault: vault) }
    }

    @Test func `the same answers never look the same`() throws {
        let one = try draft([[[1], [2]]])
        let other = try draft([[[1], [2]]])
        #expect(one.dropFirst(12).elementsEqual(other.dropFirst(12)) == false)
        let frames = stride(from: 105, to: one.count, by: 274).map { Array(one[$0 + 2..<$0 + 274]) }
        #expect(Set(frames).count == 2)
    }
}
