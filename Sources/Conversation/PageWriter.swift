import Instruments
import Interview
import Language
import Screening

/// Puts pages into words. It knows no terminal: what it writes can be shown, printed or compared.
public struct PageWriter: Sendable {
    let instrument: Instrument
    let texts: Texts
    /// Read from the same answers beside the instrument.
    let crossChecks: [CrossCheck]
    let directory: NationalDirectory
    /// The person's language, where it is another than the officer's.
    public let spoken: SpokenLanguage?
    /// Lines that stand at the head of every screen.
    public var head: [String]
    /// Whether the pages belong to a practice, where nobody is to be called.
    let isPractice: Bool
    private let questions: [Question.ID: Question]
    private let indicators: [String: (title: String, meaning: String)]

    public init(
        instrument: Instrument, crossChecks: [CrossCheck] = [], directory: NationalDirectory = .empty, texts: Texts,
        spoken: SpokenLanguage? = nil, head: [String] = [], isPractice: Bool = false
    ) {
        self.instrument = instrument
        self.crossChecks = crossChecks
        self.directory = directory
        self.spoken = spoken
        self.texts = texts
        self.head = head
        self.isPractice = isPractice
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let fromIndicators = instrument.indicators.map { ($0.id.text, ($0.title, $0.meaning)) }
        let fromObservations = instrument.observations.map { ($0.id.text, ($0.title, $0.meaning)) }
        indicators = Dictionary(fromIndicators + fromObservations, uniquingKeysWith: { first, _ in first })
    }

    func question(_ id: Question.ID) -> Question? { questions[id] }

    func title(_ indicator: String) -> String { indicators[indicator]?.title ?? indicator }

    func meaning(_ indicator: String) -> String { indicators[indicator]?.meaning ?? indicator }

    /// A source as it is named to a reader.
    func cited(_ citation: Citation) -> String {
        instrument.sources.first { $0.id == citation.source }?.cited(citation.item) ?? citation.source.text
    }

    /// A page as it stands on the screen, under its head.
    func screen(_ body: [Paragraph]) -> [Paragraph] {
        head.map { Paragraph($0) } + (head.isEmpty ? [] : [.gap]) + body
    }

    /// The question's numbers, as an officer reads them out: `30, 41`.
    func numbers(_ ids: [Question.ID]) -> String {
        ids.compactMap { question($0).map { String($0.number) } }.joined(separator: ", ")
    }

    /// What was noted, in words.
    func words(_ response: Response, to question: Question) -> String {
        switch response {
        case .skipped: texts[.reviewSkipped]
        case .answer(.unknown): texts[.questionUnknown]
        case .answer(.declined): texts[.questionDeclined]
        case .answer(.choices(let chosen)):
            chosen.compactMap { question.choice($0)?.text }.joined(separator: "; ")
        case .code(let code):
            instrument.lists.lazy.flatMap(\.entries).first { $0.code == code }?.name ?? code
        }
    }
}
