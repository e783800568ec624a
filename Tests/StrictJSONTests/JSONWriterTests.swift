import StrictJSON
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func write(_ style: JSONWriter.Style) -> String {
        var writer = JSONWriter(style: style)
        writer.object {
            $0.member("id", "a1")
            $0.member("presumed", true)
            $0.member("count", 3)
            $0.member("share", 0.25)
            $0.member("next", .null)
            $0.member("rules", array: ["control", "ก"])
            $0.member("needs", array: [])
            $0.object("answers") { $0.member("papers", "cannot-get") }
            $0.object("none") { _ in }
            $0.array("indicators") {
                $0.object { $0.member("id", "unpaid") }
                $0.array { _ in }
                $0.array { $0.element(1) }
                $0.element("x")
                $0.element(false)
                $0.element(-2.5)
                $0.element(.number("1e400"))
            }
        }
        return writer.text
    }

    @Test("Members and elements stand in the order told, with no white space")
    func compact() {
        #expect(
            write(.compact)
                == #"{"id":"a1","presumed":true,"count":3,"share":0.25,"next":null,"rules":["control","ก"],"needs":[],"#
                + #""answers":{"papers":"cannot-get"},"none":{},"#
                + #""indicators":[{"id":"unpaid"},[],[1],"x",false,-2.5,1e400]}"#)
    }

    @Test("Pretty, each stands on a line of its own, two spaces in for each level")
    func pretty() {
        #expect(
            write(.pretty) == """
                {
                  "id": "a1",
                  "presumed": true,
                  "count": 3,
                  "share": 0.25,
                  "next": null,
                  "rules": [
                    "control",
                    "ก"
                  ],
                  "needs": [],
                  "answers": {
                    "papers": "cannot-get"
                  },
                  "none": {},
                  "indicators": [
                    {
                      "id": "unpaid"
                    },
                    [],
                    [
                      1
                    ],
                    "x",
                    false,
                    -2.5,
                    1e400
                  ]
                }
                """)
    }

    @Test("A tree that was read is written as told by hand", arguments: [JSONWriter.Style.compact, .pretty])
    func tree(style: JSONWriter.Style) throws {
        let text = write(style)
        #expect(JSONWriter.text(try JSONReader.read(text).value, style: style) == text)
    }

    @Test("Only what must be escaped is, in keys and in strings")
    func escapes() {
        var writer = JSONWriter()
        writer.object {
            $0.member("\"\\\u{1}", "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/\u{7F}\u{85}\u{2028}é😀")
        }
        #expect(
            writer.text == #"{"\"\\\u0001":"\u0000\b\t\n\u000b\f\r\u001f\"\\/"# + "\u{7F}\u{85}\u{2028}é😀" + #""}"#)
    }

    @Test("Every character below U+0800 is read back as it was written")
    func everyCharacter() throws {
        var scalars = String.UnicodeScalarView()
        for value in UInt32(0)..<0x800 {
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        let text = String(scalars)
        guard case .string(let read) = try JSONReader.read(JSONWriter.text(.string(text))).value else {
            Issue.record("not a string")
            return
        }
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test("Numbers of any integer type and any finite Double are read back as the same number")
    func numbers() throws {
        var random = SplitMix64(seed: 9)
        var doubles = [0, -0.0, 1, 1e16, 1e-5, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1, -1.0 / 3]
        while doubles.count < 2_000 {
            let double = Double(bitPattern: random.next())
            if double.isFinite { doubles.append(double) }
        }
        for double in doubles {
            var writer = JSONWriter()
            writer.array { $0.element(double) }
            guard case .array(let elements) = try JSONReader.read(writer.bytes).value,
                case .number(let text)? = elements.first?.value
            else {
                Issue.record("not a number")
                continue
            }
            try #require(Double(text)?.bitPattern == double.bitPattern)
        }
        var writer = JSONWriter()
        writer.array {
            $0.element(Int.min)
            $0.element(UInt64.max)
            $0.element(Int8(-5))
            $0.element(UInt8(200))
        }
        #expect(writer.text == "[-9223372036854775808,18446744073709551615,-5,200]")
    }

    @Test("Lines follow one another in one buffer, which can be used again")
    func lines() throws {
        var writer = JSONWriter()
        for number in 1...3 {
            writer.object { $0.member("n", number) }
            writer.endLine()
        }
        #expect(writer.text == "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n")
        writer.removeAll()
        writer.array { $0.element("again") }
        #expect(writer.bytes == Array("[\"again\"]".utf8))
    }

    @Test("An error thrown while writing comes through with its type")
    func throwing() {
        struct Interrupted: Error {}
        var writer = JSONWriter()
        do throws(Interrupted) {
            try writer.object { object throws(Interrupted) in
                object.member("a", 1)
                try object.array("b") { array throws(Interrupted) in
                    array.element(1)
                    throw Interrupted()
                }
            }
            Issue.record("not thrown")
        } catch {
            #expect(!writer.bytes.isEmpty)
        }
        writer.removeAll()
        writer.value(.null)
        #expect(writer.text == "null")
    }

    @Test("What would not be JSON is a programming mistake and stops the program")
    func programmingMistakes() async {
        await #expect(processExitsWith: .failure) {
            var writer = JSONWriter()
            writer.value(.number("01"))
        }
        await #expect(processExitsWith: .failure) {
            var writer = JSONWriter()
            writer.array { $0.element(Double.nan) }
        }
        await #expect(processExitsWith: .failure) {
            var writer = JSONWriter()
            writer.value(.null)
            writer.value(.null)
        }
        #if DEBUG
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.object {
                    $0.member("a", 1)
                    $0.member("a", 2)
                }
            }
        #endif
    }
}
