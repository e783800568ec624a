/// Measures text and breaks it into lines for a terminal.
///
/// ```swift
/// TextLayout.width(of: "ខ្មែរ")  // cells, not characters
/// TextLayout.wrapped("Were you free to leave?", to: 20, indent: 0, hanging: 2)
/// // ["Were you free to", "  leave?"]
/// ```
public enum TextLayout {
    /// The number of terminal cells that `text` takes on one line.
    ///
    /// It is what glibc, and so readline, counts. Terminals differ by a cell or two for some Khmer and Burmese
    /// clusters and for emoji of several parts.
    public static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ScalarWidth.width(of: $1) }
    }

    /// `text` in lines of at most `columns` cells.
    ///
    /// Lines break at spaces and at zero-width spaces, which are left out of the result, and between the words of Thai,
    /// Lao, Khmer and Burmese, which have no spaces. A word longer than a line is broken between grapheme clusters. A newline in the text
    /// is kept, and so are spaces at the beginning of a line and runs of spaces within one. No line ends with a space.
    ///
    /// - Parameters:
    ///   - columns: The width of the terminal, in cells. A cluster wider than the space there is stands alone.
    ///   - indent: The number of spaces before the first line. Neither indent takes more than half of the columns.
    ///   - hanging: The number of spaces before every other line.
    /// - Returns: The lines, with their indents; one empty line for an empty text.
    public static func wrapped(_ text: String, to columns: Int, indent: Int, hanging: Int) -> [String] {
        let largest = max(0, columns / 2)
        var wrapper = LineWrapper(
            columns: columns,
            indent: min(max(0, indent), largest),
            hanging: min(max(0, hanging), largest)
        )
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            wrapper.add(paragraph)
        }
        return wrapper.lines
    }
}
