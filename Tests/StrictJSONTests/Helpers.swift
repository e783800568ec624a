import StrictJSON
import TestSupport

/// Where a byte stands, counted the slow and obvious way.
func place(in bytes: [UInt8], at index: Int) -> JSONPosition {
    var position = JSONPosition(line: 1, column: 1)
    for byte in bytes[..<index] {
        if byte == UInt8(ascii: "\n") {
            position = JSONPosition(line: position.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            position.column += 1
        }
    }
    return position
}

/// The index where the character, or the ill-formed byte, at a place begins; nil if the text has no such place.
func firstIndex(in bytes: [UInt8], of position: JSONPosition) -> Int? {
    (0...bytes.count).first {
        place(in: bytes, at: $0) == position && String(validating: bytes[..<$0], as: UTF8.self) != nil
    }
}

/// The fault that a reader finds in the text; nil if it reads it.
func fault(_ bytes: [UInt8], maximumDepth: Int = 32) -> JSONError? {
    do {
        _ = try JSONReader.read(bytes, maximumDepth: maximumDepth)
        return nil
    } catch {
        return error
    }
}

func fault(_ text: String, maximumDepth: Int = 32) -> JSONError? {
    fault(Array(text.utf8), maximumDepth: maximumDepth)
}

extension JSONNode {
    /// The tree with every place the same, to compare what was read and not where.
    var unplaced: JSONNode {
        let nowhere = JSONPosition(line: 0, column: 0)
        switch value {
        case .array(let elements):
            return JSONNode(.array(elements.map(\.unplaced)), at: nowhere)
        case .object(let members):
            let unplaced = members.map { JSONMember(key: $0.key, keyPosition: nowhere, value: $0.value.unplaced) }
            return JSONNode(.object(unplaced), at: nowhere)
        default:
            return JSONNode(value, at: nowhere)
        }
    }
}

extension JSONWriter {
    /// The text of one value.
    static func text(_ value: JSONNode.Value, style: Style = .compact) -> String {
        var writer = JSONWriter(style: style)
        writer.value(value)
        return writer.text
    }
}

/// One small damage: a byte or a stretch lost, doubled, changed or put in.
func damaged(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    let tokens = [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\\x", "0", "-", "+", ".", "e9",
        "1e9999", "true", "nul", "\u{1}", "\n", " ", "\u{FEFF}", "ก", "//", "{\"a\":1,\"a\":2}",
    ]
    var bytes = bytes
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...(Bool.random(using: &random) ? 1 : 8), using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
    case 2: bytes.removeSubrange(start...)
    case 3:
        bytes.replaceSubrange(start..<min(start + 1, end), with: [UInt8.random(in: 1...255, using: &random)])
    case 4:
        let token = tokens[Int.random(in: 0..<tokens.count, using: &random)]
        bytes.insert(contentsOf: token.utf8, at: start)
    default:
        let token = tokens[Int.random(in: 0..<tokens.count, using: &random)]
        bytes.replaceSubrange(start..<end, with: token.utf8)
    }
    return bytes
}
