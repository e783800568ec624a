import Console
import Conversation

extension Streams {
    /// Writes paragraphs: wrapped for a terminal, a line each into a pipe, so that a program can read them.
    static func output(_ paragraphs: [Paragraph]) throws {
        let lines = isOutputTerminal ? paragraphs.lines(columns: columns) : paragraphs.map(\.text)
        try output(lines.map { $0 + "\n" }.joined())
    }
}
