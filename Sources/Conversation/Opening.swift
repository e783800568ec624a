import Instruments
import Language
import Terminal

/// The first screen: in what kind of place the talk is held, and what is kept.
public struct Opening {
    /// A place, or the end of the sitting.
    public enum Result: Sendable, Hashable {
        case chosen(Context.ID)
        case left(SessionEnd)
    }

    private let desk: Desk
    private let writer: PageWriter
    private let notes: [String]

    /// - Parameter notes: what the first screen says besides the question.
    public init(terminal: Terminal, writer: PageWriter, notes: [String]) {
        desk = Desk(terminal: terminal, writer: writer)
        self.writer = writer
        self.notes = notes
    }

    /// Asks for the place, or, if it is known, only shows the notes.
    public func place(_ known: Context.ID?) -> Result {
        do throws(Departure) {
            if let known { return try shown(known) }
            return .chosen(try ask())
        } catch {
            return .left(error.end)
        }
    }

    private var noted: [Paragraph] { notes.flatMap { [Paragraph($0)] } }

    private func shown(_ place: Context.ID) throws(Departure) -> Result {
        let page = noted + [.gap, Paragraph(writer.texts[.pageGoOn])]
        while true {
            switch try desk.ask(page, prompt: "> ") {
            case .line: return .chosen(place)
            case .notText: continue
            case .interrupted, .endOfInput: throw Departure(end: .interrupted)
            }
        }
    }

    private func ask() throws(Departure) -> Context.ID {
        let contexts = writer.instrument.contexts
        let question = Question(
            id: "place", number: 0, tier: 0, audience: .officer, kind: .one, ask: writer.texts[.pagePlace],
            why: writer.texts[.pagePlaceWhy],
            choices: contexts.map { Choice(id: Choice.ID($0.id.text), text: $0.title) })
        let reader = AnswerReader(
            question: question, offered: question.choices, list: nil, texts: writer.texts, hasBefore: false)
        let page =
            noted + [.gap, Paragraph(question.ask), Paragraph(question.why), .gap]
            + question.choices.enumerated().map { .numbered($0 + 1, $1.text) }
        var notice: String?
        while true {
            let reply = try desk.ask(page, prompt: "> ", notice: notice, candidates: reader.candidates)
            notice = nil
            switch reply {
            case .line(let line):
                switch reader.read(line) {
                case .response(.answer(let answer)):
                    if let chosen = answer.choices.first { return Context.ID(chosen.text) }
                case .command(.stop): throw Departure(end: .interrupted)
                case .problem(let message, let values): notice = writer.texts[message, values]
                default: notice = writer.texts[.problemNotHere]
                }
            case .notText: notice = writer.texts[.problemNotText]
            case .interrupted, .endOfInput: throw Departure(end: .interrupted)
            }
        }
    }
}
