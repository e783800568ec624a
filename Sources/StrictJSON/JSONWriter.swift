/// Writes JSON texts in the order in which they are told.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object {
///     $0.member("id", "a1")
///     $0.member("presumed", true)
///     $0.member("rules", array: ["control"])
///     $0.array("indicators") {
///         $0.object { $0.member("id", "unpaid") }
///     }
/// }
/// writer.endLine()
/// // {"id":"a1","presumed":true,"rules":["control"],"indicators":[{"id":"unpaid"}]}
/// ```
///
/// Strings are written as UTF-8 and only what must be escaped is: the quotation mark, the backslash and what lies below
/// U+0020. So a text that is shown on a terminal still needs that terminal's own care for control characters.
///
/// A key must be written once only in an object; debug builds check it.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public enum Style: Sendable, Hashable {
        /// No white space: one text, one line.
        case compact
        /// One member or element a line, two spaces for each level.
        case pretty
    }

    private var output: JSONOutput
    /// Whether a text stands on the last line, so that no other can be put behind it.
    private var hasText = false

    public init(style: Style = .compact) {
        output = JSONOutput(style: style)
    }

    /// What was written, in UTF-8.
    public var bytes: [UInt8] { output.bytes }

    /// What was written.
    public var text: String { String(decoding: output.bytes, as: UTF8.self) }

    /// Writes an object.
    ///
    /// If `body` throws, the text stays unfinished: throw the writer away.
    public mutating func object<Failure>(
        _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        beginText()
        try JSONObjectWriter.write(to: &output, body)
    }

    /// Writes an array.
    ///
    /// If `body` throws, the text stays unfinished: throw the writer away.
    public mutating func array<Failure>(
        _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        beginText()
        try JSONArrayWriter.write(to: &output, body)
    }

    /// Writes a value as it was read, or put together; a number in it must be one in JSON.
    public mutating func value(_ value: JSONNode.Value) {
        beginText()
        output.value(value)
    }

    /// Ends the line, after which another text can follow.
    public mutating func endLine() {
        output.bytes.append(.lineFeed)
        hasText = false
    }

    /// Forgets what was written and keeps its memory, for the next batch of lines.
    public mutating func removeAll() {
        output.bytes.removeAll(keepingCapacity: true)
        hasText = false
    }

    private mutating func beginText() {
        precondition(!hasText, "endLine() is due between two JSON texts")
        hasText = true
    }
}
