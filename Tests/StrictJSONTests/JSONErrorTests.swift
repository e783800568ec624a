import StrictJSON
import TestSupport
import Testing

@Suite("Faults in JSON")
struct JSONErrorTests {
    /// A text, the fault in it, and the fault's column.
    struct Fault: Sendable, CustomTestStringConvertible {
        let text: String
        let code: JSONError.Code
        let column: Int
        var testDescription: String { "\(code.rawValue) in \(text.debugDescription)" }

        init(_ text: String, _ code: JSONError.Code, _ column: Int) {
            self.text = text
            self.code = code
            self.column = column
        }
    }

    static let faults: [Fault] = [
        Fault("", .empty, 1), Fault("  \t", .empty, 4),
        Fault("\u{FEFF}{}", .byteOrderMark, 1), Fault("{}\u{FEFF}", .trailingContent, 3),
        Fault("[\u{FEFF}1]", .expectedValue, 2),
        Fault("[", .unexpectedEnd, 2), Fault("{", .unexpectedEnd, 2), Fault("\"abc", .unexpectedEnd, 5),
        Fault("\"abc\\", .unexpectedEnd, 6), Fault("\"\\u12", .unexpectedEnd, 6), Fault("nul", .unexpectedEnd, 4),
        Fault("-", .unexpectedEnd, 2), Fault("1.", .unexpectedEnd, 3), Fault("1e", .unexpectedEnd, 3),
        Fault("1e-", .unexpectedEnd, 4), Fault("\"\\ud83d", .unexpectedEnd, 8), Fault("\"\\ud83d\\", .unexpectedEnd, 9),
        Fault("]", .expectedValue, 1), Fault("[,1]", .expectedValue, 2), Fault("[1,,2]", .expectedValue, 4),
        Fault("{\"a\":}", .expectedValue, 6), Fault("{\"a\":,}", .expectedValue, 6), Fault("'a'", .expectedValue, 1),
        Fault("/**/1", .expectedValue, 1), Fault("#1", .expectedValue, 1), Fault("“a”", .expectedValue, 1),
        Fault("\u{A0}1", .expectedValue, 1), Fault("[\u{2028}]", .expectedValue, 2), Fault("\u{C}1", .expectedValue, 1),
        Fault("\u{0}", .expectedValue, 1), Fault("_", .expectedValue, 1), Fault("*", .expectedValue, 1),
        Fault("True", .invalidLiteral, 1), Fault("[tru]", .invalidLiteral, 2), Fault("nULL", .invalidLiteral, 1),
        Fault("NaN", .invalidLiteral, 1), Fault("Infinity", .invalidLiteral, 1), Fault("undefined", .invalidLiteral, 1),
        Fault("fals3", .invalidLiteral, 1),
        Fault("01", .invalidNumber, 1), Fault("-01", .invalidNumber, 1), Fault("[00]", .invalidNumber, 2),
        Fault("+1", .invalidNumber, 1), Fault(".5", .invalidNumber, 1), Fault("-.5", .invalidNumber, 1),
        Fault("[1.]", .invalidNumber, 2), Fault("[1.e5]", .invalidNumber, 2), Fault("[1e]", .invalidNumber, 2),
        Fault("[1e+]", .invalidNumber, 2), Fault("-Infinity", .invalidNumber, 1), Fault("--1", .invalidNumber, 1),
        Fault("[-]", .invalidNumber, 2), Fault("[- 1]", .invalidNumber, 2), Fault("-a", .invalidNumber, 1),
        Fault("1.2.3", .trailingContent, 4), Fault("0x10", .trailingContent, 2), Fault("1e5.5", .trailingContent, 4),
        Fault("1_000", .trailingContent, 2), Fault("１", .expectedValue, 1), Fault("1๒", .trailingContent, 2),
        Fault("\"a\tb\"", .controlCharacter, 3), Fault("\"a\nb\"", .controlCharacter, 3),
        Fault("\"\u{0}\"", .controlCharacter, 2), Fault("\"ชื่อ\u{1F}\"", .controlCharacter, 6),
        Fault(#""a\x""#, .invalidEscape, 3), Fault(#""\'""#, .invalidEscape, 2), Fault(#""\U0041""#, .invalidEscape, 2),
        Fault(#""\u00G0""#, .invalidEscape, 2), Fault(#""\u 041""#, .invalidEscape, 2),
        Fault(#""\u41""#, .invalidEscape, 2),
        Fault(#""\"#, .unexpectedEnd, 3), Fault(#""\0""#, .invalidEscape, 2), Fault("\"\\\n\"", .invalidEscape, 2),
        Fault(#""\ud83d\uZZZZ""#, .invalidEscape, 8), Fault(#""\u+041""#, .invalidEscape, 2),
        Fault(#""\ud83d""#, .loneSurrogate, 2), Fault(#""\ude00""#, .loneSurrogate, 2),
        Fault(#""\ud83dx""#, .loneSurrogate, 2), Fault(#""\ud83d\n""#, .loneSurrogate, 2),
        Fault(#""\ud83d\ud83d\ude00""#, .loneSurrogate, 2), Fault(#""\ude00\ud83d""#, .loneSurrogate, 2),
        Fault(#""a\ud83d\u0041""#, .loneSurrogate, 3), Fault(#"{"\udfff":1}"#, .loneSurrogate, 3),
        Fault("{a:1}", .expectedKey, 2), Fault("{1:1}", .expectedKey, 2), Fault("{,}", .expectedKey, 2),
        Fault("{\"a\":1,,}", .expectedKey, 8), Fault("{]", .expectedKey, 2), Fault("{null:1}", .expectedKey, 2),
        Fault("{\"a\":1,]", .expectedKey, 8),
        Fault("{\"a\"}", .expectedColon, 5), Fault("{\"a\",1}", .expectedColon, 5),
        Fault("{\"a\" 1}", .expectedColon, 6),
        Fault("{\"a\"=1}", .expectedColon, 5), Fault("{\"a\"::1}", .expectedValue, 6),
        Fault("[1 2]", .expectedComma, 4), Fault("[1;2]", .expectedComma, 3), Fault("[1}", .expectedComma, 3),
        Fault("{\"a\":1]", .expectedComma, 7), Fault("{\"a\":1 \"b\":2}", .expectedComma, 8),
        Fault("[\"a\":1]", .expectedComma, 5), Fault("[truee]", .expectedComma, 6), Fault("[1a]", .expectedComma, 3),
        Fault("{\"a\":\"b\":\"c\"}", .expectedComma, 9), Fault("[1ก]", .expectedComma, 3),
        Fault("[1,]", .trailingComma, 4), Fault("{\"a\":1, }", .trailingComma, 9), Fault("[[],]", .trailingComma, 5),
        Fault("1 2", .trailingContent, 3), Fault("{}}", .trailingContent, 3), Fault("[]]", .trailingContent, 3),
        Fault("{}{}", .trailingContent, 3), Fault("[] // end", .trailingContent, 4),
        Fault("\"a\"b", .trailingContent, 4),
        Fault("null\u{0}", .trailingContent, 5), Fault("1,", .trailingContent, 2), Fault("nullx", .trailingContent, 5),
        Fault("{\"a\":1,\"a\":1}", .duplicateKey, 8), Fault("{\"\":1,\"\":1}", .duplicateKey, 7),
        Fault("{\"a\":1,\"\\u0061\":1}", .duplicateKey, 8),
    ]

    @Test("Each fault has its code and its place", arguments: faults)
    func codes(expected: Fault) {
        let error = fault(expected.text)
        #expect(error?.code == expected.code)
        #expect(error?.position == JSONPosition(line: 1, column: expected.column))
    }

    static let wellFormed = [
        "\"\u{7F}\"", "\"\u{85}\u{2028}\u{FEFF}\"", "\"\u{FFFE}\u{10FFFF}\"", #""\uFFFE\uDBFF\uDFFF""#, #""\uAbCd""#,
        "-0", "-0.0e-0", "0E0", "1E+1", "10", "1.00", "20e1", "[-0]", "[ 1 , 2 ]", "\r\n\t 1 \r\n\t",
        "{\"\":{\"\":\"\"}}",
        "[[],[[]],{}]", "[null,true,false]", #""/""#, #""\\""#, #""\\\"\\""#, "{\"a\":1,\"A\":1}", "{\"a\":1,\"a \":1}",
    ]

    @Test("What the standard allows is no fault", arguments: wellFormed)
    func allowed(text: String) {
        #expect(fault(text) == nil)
    }

    @Test("A byte-order mark of UTF-8 or UTF-16 is named as such")
    func byteOrderMarks() {
        for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x7B, 0x00]] {
            #expect(fault(mark) == JSONError(.byteOrderMark, at: JSONPosition(line: 1, column: 1)))
        }
    }

    static let illFormed: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
        [0xE1, 0x80, 0x28],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
        [0xF0, 0x90, 0x28, 0x80],
        [0xF0, 0x90, 0x80, 0x28], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xE9],
    ]

    @Test("Ill-formed UTF-8 is refused, in a string, in a key and outside of both", arguments: illFormed)
    func illFormedUTF8(bytes: [UInt8]) {
        let inString = Array("[\"ก".utf8) + bytes + Array("\"]".utf8)
        #expect(fault(inString) == JSONError(.invalidUTF8, at: JSONPosition(line: 1, column: 4)))
        let inKey = Array("{\"".utf8) + bytes + Array("\":1}".utf8)
        #expect(fault(inKey) == JSONError(.invalidUTF8, at: JSONPosition(line: 1, column: 3)))
        let outside = Array("[1,".utf8) + bytes + Array("]".utf8)
        #expect(fault(outside) == JSONError(.invalidUTF8, at: JSONPosition(line: 1, column: 4)))
        #expect(fault(Array("1 ".utf8) + bytes) == JSONError(.invalidUTF8, at: JSONPosition(line: 1, column: 3)))
    }

    @Test("Of all one- and two-byte sequences and a share of the longer ones, exactly the well-formed are read")
    func everySequence() {
        var sequences: [[UInt8]] = []
        for first in UInt8(0x20)...0xFF where first != 0x22 && first != 0x5C {
            sequences.append([first])
            for second in UInt8(0x80)...0xFF {
                sequences.append([first, second])
                for third: UInt8 in [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0] where first >= 0xE0 {
                    sequences.append([first, second, third])
                    if first >= 0xF0 { sequences += [[first, second, third, 0x80], [first, second, third, 0xC2]] }
                }
            }
        }
        for sequence in sequences {
            let text = [0x22] + sequence + [0x22]
            let isWellFormed = String(validating: sequence, as: UTF8.self) != nil
            if (fault(text) == nil) != isWellFormed { Issue.record("\(sequence)") }
        }
    }

    @Test("A fault in a member's value names the innermost key")
    func innermostKey() {
        #expect(fault(#"{"answers":{"papers":nope}}"#)?.key == "papers")
        #expect(fault(#"{"answers":{"papers":["a",,]}}"#)?.key == "papers")
        #expect(fault(#"{"answers":{"papers":1,}}"#)?.key == "answers")
        #expect(fault(#"{"answers":[{"papers":1},x]}"#)?.key == "answers")
        #expect(fault(#"{"answers":{"papers":1,"papers":2}}"#)?.key == "papers")
        #expect(fault(#"{"answers":{"papers":"#)?.key == "papers")
        #expect(fault(#"{"answers":1 2}"#)?.key == nil)
        #expect(fault("[x]")?.key == nil)
    }

    @Test("A string without its colon is not called a key: it may be a value gone astray")
    func strayValue() {
        #expect(fault(#"{"Somchai"}"#)?.key == nil)
        #expect(fault(#"{"name":"x","Somchai"}"#)?.key == nil)
        #expect(fault(#"{"person":{"Somchai","b":1}}"#)?.key == "person")
    }

    @Test("No fault repeats a value or a part of one", arguments: 1...4)
    func noValue(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = Array(
            #"{"a":"QQQQ","b":["QQQQ",99999],"c":{"d":"Q\u0051Q\n","e":99999,"f":-99.99e99}, "g":true}"#.utf8)
        let replacements = Array("\"\\{}[]:,019.eEx \n\u{0}\u{1F}\u{7F}".utf8) + [0x80, 0xC3, 0xFF]
        for _ in 0..<5_000 {
            var bytes = text
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let byte = replacements[Int.random(in: 0..<replacements.count, using: &random)]
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: index)
            case 1: bytes.insert(byte, at: index)
            case 2: bytes[index] = byte
            default: bytes.removeSubrange(index...)
            }
            guard let error = fault(bytes) else { continue }
            var shown = ""
            dump(error, to: &shown)
            try #require(!shown.contains("Q") && !shown.contains("99"), "\(shown)")
        }
    }

    @Test("Codes are stable, short and written alike")
    func stableCodes() {
        let codes = JSONError.Code.allCases.map(\.rawValue)
        #expect(
            codes == [
                "too-long", "byte-order-mark", "empty", "unexpected-end", "invalid-utf8", "expected-value",
                "invalid-literal",
                "invalid-number", "control-character", "invalid-escape", "lone-surrogate", "expected-key",
                "expected-colon",
                "expected-comma", "trailing-comma", "trailing-content", "duplicate-key", "too-deep",
            ])
    }
}
