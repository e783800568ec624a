/// The key under which a text of an instrument stands in a catalogue, as its `msgctxt`:
/// `asean-commit-working/question/papers/choice/own`. It names the place in the YAML, so it stays when the text changes.
public struct TextKey: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A text of an instrument: `TextKey("asean-commit-working", "question", "papers", "ask")`.
    public init(_ instrument: Instrument.ID, _ parts: String...) {
        rawValue = ([instrument.text] + parts).joined(separator: "/")
    }

    /// The name of an entry of a code list, which all instruments share: `lists/countries/KHM`.
    public init(list: CodeList.ID, code: String) {
        rawValue = "lists/\(list)/\(code)"
    }

    /// What the program itself says: `saring/menu.title`.
    public init(message: String) {
        rawValue = "saring/\(message)"
    }

    /// The title of a code list: `lists/countries`.
    public init(list: CodeList.ID) {
        rawValue = "lists/\(list)"
    }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// A text of a country's overlay: `national/KHM/channel/1288/name`.
    public init(country: String, _ parts: [String]) {
        rawValue = (["national", country] + parts).joined(separator: "/")
    }

    /// How a telephone line is named in a key: `1288`.
    public static func channelPart(_ number: String) -> String {
        String(number.filter { $0.isASCII && ($0.isNumber || $0.isLetter) })
    }
}
