import Language
import Terminal

/// One page and a line for an answer, outside of an interview.
public struct Dialog {
    /// What came back.
    public enum Reply {
        case line(String)
        case left(SessionEnd)
    }

    private let desk: Desk
    private let texts: Texts

    public init(terminal: Terminal, writer: PageWriter) {
        desk = Desk(terminal: terminal, writer: writer)
        texts = writer.texts
    }

    /// Shows a page and waits for a line; Ctrl-C and Ctrl-D leave.
    ///
    /// - Parameter notice: said under the page about what was typed before.
    public func ask(_ page: [Paragraph], notice: String? = nil) -> Reply {
        var notice = notice
        do throws(Departure) {
            while true {
                switch try desk.ask(page, prompt: "> ", notice: notice, isGuarded: true) {
                case .line(let line): return .line(AnswerReader.normalised(line))
                case .notText: notice = texts[.problemNotText]
                case .interrupted, .endOfInput: return .left(.interrupted)
                }
            }
        } catch {
            return .left(error.end)
        }
    }
}
