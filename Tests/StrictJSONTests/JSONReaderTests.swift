import StrictJSON
import TestSupport
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
    @Test("An answer sheet is read with its members in their order")
    func answerSheet() throws {
        let sheet = try JSONReader.read(
            #"{"id":"a1","private":true,"answers":{"papers":"cannot-get"},"observations":{"guarded-exit":["site"]}}"#)
        guard case .object(let members) = sheet.value else {
            Issue.record("not an object")
            return
        }
        #expect(members.map(\.key) == ["id", "private", "answers", "observations"])
        #expect(sheet["id"]?.value == .string("a1"))
        #expect(sheet["private"]?.value == .bool(true))
        #expect(sheet["answers"]?["papers"]?.value == .string("cannot-get"))
        #expect(sheet["observations"]?["guarded-exit"]?.unplaced.value == .array([JSONNode(.string("site")).unplaced]))
        #expect(sheet["age"] == nil)
        #expect(sheet["id"]?["id"] == nil)
    }

    @Test("Any value may stand alone, with white space around it")
    func values() throws {
        #expect(try JSONReader.read(" null\n").value == .null)
        #expect(try JSONReader.read("true").value == .bool(true))
        #expect(try JSONReader.read("\r\nfalse\t").value == .bool(false))
        #expect(try JSONReader.read("-12.50e+3").value == .number("-12.50e+3"))
        #expect(try JSONReader.read("\"\"").value == .string(""))
        #expect(try JSONReader.read("[]").value == .array([]))
        #expect(try JSONReader.read("{ }").value == .object([]))
    }

    @Test("Bytes, a string and a stretch of a longer buffer are read alike")
    func sources() throws {
        let line = #"{"id":"ក"}"#
        let fromString = try JSONReader.read(line, firstLine: 7)
        let fromBytes = try JSONReader.read(Array(line.utf8), firstLine: 7)
        let buffer = Array("x\(line)y".utf8)
        let fromSpan = try JSONReader.read(buffer.span.extracting(1..<buffer.count - 1), firstLine: 7)
        #expect(fromString == fromBytes)
        #expect(fromString == fromSpan)
    }

    @Test("Escapes are resolved")
    func escapes() throws {
        let text = #""\"\\\/\b\f\n\r\t\u0041\u00e9\u0E01\uD83D\uDE00\u0000\uFFFF""#
        #expect(try JSONReader.read(text).value == .string("\"\\/\u{8}\u{C}\n\r\tAéก😀\u{0}\u{FFFF}"))
        #expect(try JSONReader.read(#"{"\u0069d":1}"#)["id"]?.value == .number("1"))
    }

    @Test("Text of every script is kept as it is, combining marks and all")
    func scripts() throws {
        for text in ["ชื่อ", "ឈ្មោះ", "ຊື່", "အမည်", "Tên", "姓名", "e\u{301}", "👩🏽‍🌾", "\u{7F}\u{85}\u{2028}"] {
            guard case .string(let read) = try JSONReader.read("\"\(text)\"").value else {
                Issue.record("not a string")
                continue
            }
            #expect(Array(read.utf8) == Array(text.utf8))
        }
    }

    @Test("A number of any length is kept as it is written")
    func hugeNumbers() throws {
        let digits = String(repeating: "9", count: 100_000)
        for number in ["-0", "0.0", "1E400", "-1e-99999", "123456789012345678901234567890", "0.\(digits)", digits] {
            #expect(try JSONReader.read(number).value == .number(number))
            #expect(try JSONReader.read("[\(number)]").unplaced.value == .array([JSONNode(.number(number)).unplaced]))
        }
    }

    @Test("Nesting is read to the depth allowed and refused one level deeper", arguments: [0, 1, 32, 512])
    func nesting(depth: Int) throws {
        let arrays = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        _ = try JSONReader.read(arrays, maximumDepth: depth)
        #expect(fault("[\(arrays)]", maximumDepth: depth) == JSONError(.tooDeep, at: .init(line: 1, column: depth + 1)))
        let objects = String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
        _ = try JSONReader.read(objects, maximumDepth: depth)
        let error = try #require(fault("{\"a\":\(objects)}", maximumDepth: depth))
        #expect(error.code == .tooDeep)
        #expect(error.position == JSONPosition(line: 1, column: 5 * depth + 1))
    }

    @Test("A million open brackets are refused, not followed")
    func bracketBomb() {
        #expect(fault(String(repeating: "[", count: 1_000_000))?.code == .tooDeep)
        #expect(fault(String(repeating: "{\"\":", count: 200_000), maximumDepth: 512)?.code == .tooDeep)
    }

    @Test("Depth counts what is open, not what was closed")
    func siblings() throws {
        _ = try JSONReader.read("[[],{},[[]],{\"a\":[]}]", maximumDepth: 3)
    }

    @Test("A text longer than allowed is refused unread")
    func length() throws {
        #expect(try JSONReader.read("[1]", maximumBytes: 3).value != .null)
        do {
            _ = try JSONReader.read("[1] ", firstLine: 4, maximumBytes: 3)
            Issue.record("read")
        } catch {
            #expect(error == JSONError(.tooLong, at: JSONPosition(line: 4, column: 1)))
        }
        #expect(fault(String(repeating: " ", count: 1 << 20) + "1")?.code == .tooLong)
    }

    @Test("An object with 20,000 keys is read, and a key twice in it is found")
    func manyKeys() throws {
        let members = (0..<20_000).map { "\"key-\($0)\":\($0)" }.joined(separator: ",")
        guard case .object(let read) = try JSONReader.read("{\(members)}").value else {
            Issue.record("not an object")
            return
        }
        #expect(read.count == 20_000)
        for key in ["key-0", "key-23", "key-24", "key-25", "key-19999"] {
            let error = fault("{\(members),\"\(key)\":0}")
            #expect(error?.code == .duplicateKey)
            #expect(error?.key == key)
        }
    }

    @Test("A key twice in one object is refused at any size, however it is spelled", arguments: 1...60)
    func duplicateKeys(count: Int) {
        let keys = (0..<count).map { "k\($0)" }
        let text = keys.map { "\"\($0)\":1" }.joined(separator: ",")
        #expect(fault("{\(text)}") == nil)
        for key in keys {
            let error = fault("{\(text),\"\\u006b\(key.dropFirst())\":1}")
            #expect(error == JSONError(.duplicateKey, at: .init(line: 1, column: text.count + 3), key: key))
        }
    }

    @Test("Keys that differ only in how an accent is composed are the same key")
    func equivalentKeys() {
        #expect(fault("{\"\u{E9}\":1,\"e\u{301}\":2}")?.code == .duplicateKey)
    }

    @Test("The same key in two objects is no fault")
    func sameKeyApart() {
        #expect(fault(#"{"a":{"a":[{"a":1},{"a":2}]}}"#) == nil)
    }

    @Test("What was written is what is read back, compact and pretty, for 4,000 random texts", arguments: 1...4)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let tree = RandomText.make(using: &random).tree
            for style in [JSONWriter.Style.compact, .pretty] {
                let text = JSONWriter.text(tree.value, style: style)
                let again = try JSONReader.read(text)
                try #require(again.unplaced == tree.unplaced)
                // Equal strings may still differ in bytes; equal texts do not.
                try #require(Array(JSONWriter.text(again.value, style: style).utf8) == Array(text.utf8))
            }
        }
    }
}

extension JSONNode {
    fileprivate init(_ value: Value) {
        self.init(value, at: JSONPosition(line: 1, column: 1))
    }
}
