/// A place in a JSON text.
///
/// A line ends at a line feed; a carriage return counts as a character of its line.
public struct JSONPosition: Sendable, Hashable {
    /// The line, counted from the reader's `firstLine` (1 unless said otherwise).
    public var line: Int
    /// The column in characters (Unicode scalars, not bytes), counted from 1.
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
