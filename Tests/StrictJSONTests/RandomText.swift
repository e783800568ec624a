import StrictJSON
import TestSupport

/// Makes a random JSON text, and beside it the tree that a reader must find in it, places included.
struct RandomText {
    private(set) var bytes: [UInt8] = []
    private var random: SplitMix64

    /// The characters that strings are made of: of every UTF-8 length, control characters, and marks that combine.
    private static let alphabet: [Unicode.Scalar] = [
        "a", "b", "z", "0", " ", "\"", "\\", "/", "\n", "\t", "\r", "\u{0}", "\u{8}", "\u{C}", "\u{1F}", "\u{7F}",
        "é", "ß", "\u{301}", "\u{85}", "ก", "า", "\u{E4D}", "ស", "\u{17D2}", "မ", "ລ", "\u{2028}", "\u{200B}",
        "\u{FFFF}", "\u{FFFD}", "\u{D7FF}", "\u{E000}", "😀", "\u{10000}", "\u{10FFFF}",
    ]

    static func make(using random: inout SplitMix64) -> (bytes: [UInt8], tree: JSONNode) {
        var text = RandomText(random: random)
        text.whiteSpace()
        let tree = text.value(depth: 0)
        text.whiteSpace()
        random = text.random
        return (text.bytes, tree)
    }

    private init(random: SplitMix64) {
        self.random = random
    }

    private mutating func value(depth: Int) -> JSONNode {
        let start = place(in: bytes, at: bytes.count)
        let kind = Int.random(in: depth == 0 ? -6...7 : 0...(depth < 5 ? 7 : 5), using: &random)
        switch kind {
        case 0:
            put("null")
            return JSONNode(.null, at: start)
        case 1:
            let value = Bool.random(using: &random)
            put(value ? "true" : "false")
            return JSONNode(.bool(value), at: start)
        case 2, 3: return JSONNode(.number(number()), at: start)
        case 4, 5: return JSONNode(.string(string()), at: start)
        case 6, -1, -2: return JSONNode(.array(array(depth: depth)), at: start)
        default: return JSONNode(.object(object(depth: depth)), at: start)
        }
    }

    private mutating func array(depth: Int) -> [JSONNode] {
        var elements: [JSONNode] = []
        put("[")
        whiteSpace()
        for index in 0..<Int.random(in: 0...4, using: &random) {
            if index > 0 { comma() }
            elements.append(value(depth: depth + 1))
            whiteSpace()
        }
        put("]")
        return elements
    }

    private mutating func object(depth: Int) -> [JSONMember] {
        var members: [JSONMember] = []
        put("{")
        whiteSpace()
        for index in 0..<Int.random(in: 0...5, using: &random) {
            if index > 0 { comma() }
            let start = place(in: bytes, at: bytes.count)
            let key = string(unlike: members.map(\.key))
            whiteSpace()
            put(":")
            whiteSpace()
            members.append(JSONMember(key: key, keyPosition: start, value: value(depth: depth + 1)))
            whiteSpace()
        }
        put("}")
        return members
    }

    private mutating func number() -> String {
        var text = Bool.random(using: &random) ? "-" : ""
        text += Bool.random(using: &random) ? "0" : "\(Int.random(in: 1...9, using: &random))\(digits(0...20))"
        if Bool.random(using: &random) { text += ".\(digits(1...12))" }
        if Int.random(in: 0..<4, using: &random) == 0 {
            text += ["e", "E", "e+", "E-"][Int.random(in: 0..<4, using: &random)] + digits(1...2)
        }
        put(text)
        return text
    }

    private mutating func digits(_ count: ClosedRange<Int>) -> String {
        var text = ""
        for _ in 0..<Int.random(in: count, using: &random) { text += String(Int.random(in: 0...9, using: &random)) }
        return text
    }

    private mutating func string(unlike others: [String] = []) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            scalars.append(Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)])
        }
        while others.contains(String(scalars)) { scalars.append(contentsOf: digits(1...2).unicodeScalars) }
        put("\"")
        for scalar in scalars { spell(scalar) }
        put("\"")
        return String(scalars)
    }

    private mutating func spell(_ scalar: Unicode.Scalar) {
        let short: [Unicode.Scalar: String] = [
            "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r",
            "\t": "\\t",
        ]
        let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            for unit in String(scalar).utf16 {
                let hexadecimal = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                put("\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal)
            }
        case 1...4 where short[scalar] != nil, _ where mustEscape && short[scalar] != nil:
            put(short[scalar] ?? "")
        case _ where mustEscape:
            put("\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16))
        default:
            put(String(scalar))
        }
    }

    private mutating func comma() {
        put(",")
        whiteSpace()
    }

    private mutating func whiteSpace() {
        while Int.random(in: 0..<4, using: &random) == 0 {
            put([" ", "\n", "\r\n", "\t", "\r", "  "][Int.random(in: 0..<6, using: &random)])
        }
    }

    private mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }
}
