import StrictJSON
import TestSupport
import Testing

@Suite("Places in JSON")
struct JSONPositionTests {
    @Test("Every value and key knows its line and its column in characters")
    func places() throws {
        let text = "{\n  \"ชื่อ\": \"ឈ្មោះ\", \"b\": [1,\r\n\ttrue]\n}"
        let node = try JSONReader.read(text)
        guard case .object(let members) = node.value, case .array(let elements) = members[1].value.value else {
            Issue.record("not as written")
            return
        }
        #expect(node.position == JSONPosition(line: 1, column: 1))
        #expect(members[0].keyPosition == JSONPosition(line: 2, column: 3))
        #expect(members[0].value.position == JSONPosition(line: 2, column: 11))
        #expect(members[1].keyPosition == JSONPosition(line: 2, column: 20))
        #expect(members[1].value.position == JSONPosition(line: 2, column: 25))
        #expect(elements[0].position == JSONPosition(line: 2, column: 26))
        #expect(elements[1].position == JSONPosition(line: 3, column: 2))
    }

    @Test("Lines are counted from the first line given")
    func firstLine() throws {
        #expect(try JSONReader.read("1", firstLine: 120).position == JSONPosition(line: 120, column: 1))
        #expect(try JSONReader.read("\n\n 1", firstLine: 120).position == JSONPosition(line: 122, column: 2))
        do {
            _ = try JSONReader.read("[1,\n2", firstLine: 120)
            Issue.record("read")
        } catch {
            #expect(error == JSONError(.unexpectedEnd, at: JSONPosition(line: 121, column: 2)))
        }
    }

    @Test("A line ends at a line feed; a carriage return alone is a character")
    func carriageReturn() throws {
        #expect(try JSONReader.read("\r\r\n\r1").position == JSONPosition(line: 2, column: 2))
    }

    @Test("In 8,000 random texts all places are those of a slow, obvious count", arguments: 1...8)
    func randomTexts(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let (bytes, tree) = RandomText.make(using: &random)
            try #require(try JSONReader.read(bytes) == tree, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("A text cut at any byte ends unexpectedly, and there", arguments: 1...4)
    func truncated(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var texts = [
            Array(#"{"id":"a1","t":true,"f":false,"n":null,"d":-1.5e+7,"s":"\u0e01\ud83d\ude00\n","o":[{}]}"#.utf8),
            Array("[\"ชื่อ ឈ្មោះ 😀 é\",\n  [ ] ]".utf8),
        ]
        while texts.count < 100 {
            let text = RandomText.make(using: &random).bytes
            if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") { texts.append(text) }
        }
        for text in texts {
            let end = try #require(text.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") })
            for count in 0...end {
                let part = Array(text[..<count])
                let error = try #require(fault(part))
                try #require(error.code == (count == 0 ? .empty : .unexpectedEnd))
                // Where a character is cut through, the text ends before it.
                let end = (0...count).last { String(validating: part[..<$0], as: UTF8.self) != nil }
                try #require(error.position == place(in: part, at: end ?? 0))
            }
        }
    }

    @Test("What stands before a fault is always the start of a JSON text", arguments: 1...8)
    func faults(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var seen: Set<JSONError.Code> = []
        for _ in 0..<2_000 {
            let bytes = damaged(RandomText.make(using: &random).bytes, using: &random)
            guard let error = fault(bytes) else { continue }
            seen.insert(error.code)
            let index = try #require(firstIndex(in: bytes, of: error.position), "\(error)")
            let before = fault(Array(bytes[..<index]))
            switch error.code {
            case .trailingContent:
                try #require(before == nil)
            case .invalidUTF8:
                try #require(before == nil || before?.code == .unexpectedEnd || before?.code == .empty)
            case .byteOrderMark:
                try #require(index == 0)
            case .unexpectedEnd:
                try #require(bytes[index...].count < 4)
                try #require(before?.code == .unexpectedEnd || before?.code == .empty)
            default:
                try #require(before?.code == .unexpectedEnd || before?.code == .empty, "\(error)")
            }
        }
        #expect(seen.count > 12)
    }
}
