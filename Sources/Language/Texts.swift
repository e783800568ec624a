/// The program's own words in one language.
///
/// ```swift
/// texts[.errorNoSuchFile, ["file": "a.jsonl"]]
/// ```
public struct Texts: Sendable, Hashable {
    private let byID: [String: String]

    public init(_ byID: [String: String]) {
        self.byID = byID
    }

    /// The same in another language; what it has no words for stays as it is.
    public func localised(by words: [String: String]) -> Texts {
        Texts(byID.reduce(into: [:]) { $0[$1.key] = words["saring/\($1.key)"] ?? $1.value })
    }

    /// The words of a message with its places filled in. A message without words shows its id, so that nothing is
    /// silently empty; a check of the data finds it before that.
    public subscript(_ message: Message, _ values: [String: String] = [:]) -> String {
        let text = byID[message.rawValue] ?? message.rawValue
        return values.isEmpty ? text : Self.fill(text, values)
    }

    /// Messages for which there are no words.
    public var missing: [Message] {
        Message.allCases.filter { byID[$0.rawValue] == nil }
    }

    /// Words under an id that no message has.
    public var unused: [String] {
        byID.keys.filter { Message(rawValue: $0) == nil }.sorted()
    }

    /// Fills `{name}` in one pass, so that a value which itself holds braces is left alone.
    private static func fill(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: "}"), let value = values[String(inside[..<close])] else {
                result.append("{")
                rest = inside
                continue
            }
            result += value
            rest = inside[inside.index(after: close)...]
        }
        return result + rest
    }
}
