import Language
import Terminal

/// A short list of things to do, outside of an interview; it does not clear the screen.
public struct Menu {
    private let terminal: Terminal
    private let texts: Texts

    public init(terminal: Terminal, texts: Texts) {
        self.terminal = terminal
        self.texts = texts
    }

    /// - Returns: the number of the item, from 1; nil if the user left.
    public func choose(_ title: Message, _ items: [Message]) -> Int? {
        let page = [Paragraph(texts[title])] + items.enumerated().map { .numbered($0 + 1, texts[$1]) }
        terminal.write(page.lines(columns: terminal.size.columns).joined(separator: "\n") + "\n")
        while case .line(let line) = terminal.readLine(prompt: "> ", candidates: [], onResize: {}) {
            if let number = Int(AnswerReader.normalised(line)), items.indices.contains(number - 1) { return number }
            terminal.write(texts[.problemNotOffered] + "\n")
        }
        return nil
    }
}
