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

    /// What was chosen.
    public enum Choice: Sendable, Hashable {
        /// The number of the item, from 1.
        case item(Int)
        /// Ctrl-D: nothing more is wanted.
        case nothing
        /// The sitting ended.
        case left(SessionEnd)
    }

    public func choose(_ title: Message, _ items: [Message]) -> Choice {
        let page = [Paragraph(texts[title])] + items.enumerated().map { .numbered($0 + 1, texts[$1]) }
        terminal.write(page.lines(columns: terminal.size.columns).joined(separator: "\n") + "\n")
        while true {
            switch terminal.readLine(prompt: "> ", candidates: [], onResize: {}) {
            case .line(let line):
                if let number = Int(AnswerReader.normalised(line)), items.indices.contains(number - 1) {
                    return .item(number)
                }
                terminal.write(texts[.problemNotOffered] + "\n")
            case .notText: terminal.write(texts[.problemNotText] + "\n")
            case .idle: continue
            case .endOfInput: return .nothing
            case .interrupted: return .left(.interrupted)
            case .closed: return .left(.closed)
            case .terminated: return .left(.terminated)
            case .panic: return .left(.panic)
            }
        }
    }
}
