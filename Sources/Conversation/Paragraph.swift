import Terminal

/// A piece of a page, not yet wrapped, so that a page can be laid out anew when the terminal changes its size.
public struct Paragraph: Sendable, Hashable {
    public let text: String
    /// Columns before the first line.
    public let indent: Int
    /// Columns before the lines after it.
    public let hanging: Int
    /// Where a page does not fit on the screen, this begins a new part of it: a question stays with its answers.
    public let beginsPart: Bool

    public init(_ text: String, indent: Int = 0, hanging: Int? = nil, beginsPart: Bool = false) {
        self.text = text
        self.indent = indent
        self.hanging = hanging ?? indent
        self.beginsPart = beginsPart
    }

    /// An empty line.
    public static let gap = Paragraph("")

    /// A numbered line: the number stands right-aligned before the text.
    static func numbered(_ number: Int, _ text: String) -> Paragraph {
        let digits = String(number)
        return Paragraph(String(repeating: " ", count: max(0, 3 - digits.count)) + digits + "  " + text, hanging: 5)
    }

    /// A line among numbered ones that has no number to type.
    static func unnumbered(_ text: String) -> Paragraph {
        Paragraph("  –  " + text, hanging: 5)
    }

    public func lines(columns: Int) -> [String] {
        text.isEmpty ? [""] : TextLayout.wrapped(text, to: columns, indent: indent, hanging: hanging)
    }
}

extension [Paragraph] {
    /// The page's lines at a width.
    public func lines(columns: Int) -> [String] {
        flatMap { $0.lines(columns: columns) }
    }
}
