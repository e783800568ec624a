import Exchange
import Instruments
import Interview
import Records
import Screening
import StrictJSON
import TestSupport

/// Records of interviews that a test held: made by the interview, written and read again by the program's own code.
enum Held {
    /// An adult who is kept and made to work in a factory.
    static let worker = Result { () throws -> ExchangeCase in
        try record("worksite", workersAnswers)
    }

    private static let workersAnswers: [Question.ID: Response] = [
        "papers": .choice("cannot-get"), "leave": .choice("prevented"), "pay": .choice("kept-back"),
        "hurt": .choice("hit-me"), "threats": .choice("police", "hurt-family"), "recruitment": .choice("agent"),
        "gender": .code("Feminine"), "age-band": .code("24--26"), "citizenship": .code("KHM"),
        "sector": .code("C"), "duration": .code("13--24"), "country-of-exploitation": .code("THA"),
    ]

    /// The same, with each particular made coarser so many times.
    static func coarser(_ times: Int) throws -> ExchangeCase {
        var deidentifier = Repository.deidentifier
        for _ in 1...times {
            for field in [RecordField.ageBand, .citizenship, .gender, .sector] { deidentifier.coarsen(field) }
        }
        return try record("worksite", workersAnswers, deidentifier)
    }

    /// A child on a fishing boat whose family sent it, and who has no country.
    static let child = Result { () throws -> ExchangeCase in
        try record(
            "vessel",
            [
                "age-now": .choice("child"), "child-assent": .choice("own-independent-adult"),
                "work-for-whom": .choice("others"), "recruitment": .choice("family-sent"),
                "if-no": .choice("made-anyway"), "pay": .choice("almost-nothing"), "hours": .choice("always"),
                "gender": .code("Masculine"), "age-band": .code("9--17"), "citizenship": .code("stateless"),
                "sector": .code("A03"), "duration": .answer(.unknown), "country-of-exploitation": .code("IDN"),
            ])
    }

    /// An adult of whom nothing was established, and who said little.
    static let reserved = Result { () throws -> ExchangeCase in
        try record(
            "community",
            [
                "gender": .answer(.declined), "age-band": .answer(.declined), "citizenship": .answer(.declined),
                "sector": .answer(.unknown), "duration": .answer(.unknown),
                "country-of-exploitation": .answer(.unknown), "disability": .answer(.declined),
            ])
    }

    static func all() throws -> [ExchangeCase] { [try worker.get(), try child.get(), try reserved.get()] }

    /// What is not said otherwise is answered as harmlessly as the question allows.
    private static func record(
        _ context: Context.ID, _ answers: [Question.ID: Response],
        _ deidentifier: Deidentifier = Repository.deidentifier
    ) throws -> ExchangeCase {
        let bytes = try bytes(of: try interview(context, answers), deidentifier)
        return ExchangeCase(try RecordReader(Repository.instrument, crossChecks: []).read(try JSONReader.read(bytes)))
    }

    private static func interview(
        _ context: Context.ID, _ answers: [Question.ID: Response]
    ) throws -> Interview {
        var interview = Interview(screener: Repository.screener, context: context, id: "1", keepsRecord: true)
        while interview.events.count < 500 {
            let event: Event
            switch interview.page {
            case .question(let question, _):
                let ticked = ticked(at: question, answers)
                let usual = ticked.isEmpty ? harmless(to: question) : .answer(.choices(ticked))
                event = .responded(answers[question.id] ?? usual)
            case .ending, .finished: return interview
            default: event = .read
            }
            try interview.apply(event, minute: interview.events.count)
        }
        throw WithoutEnd()
    }

    struct WithoutEnd: Error {}

    /// A record into which somebody put another word for the gender.
    static func withGender(_ word: String) throws -> ExchangeCase {
        let text = String(
            decoding: try bytes(of: try interview("worksite", ["gender": .code("Feminine")])), as: UTF8.self)
        let changed = text.replacing("\"Feminine\"", with: "\"\(word)\"")
        return ExchangeCase(
            try RecordReader(Repository.instrument, crossChecks: []).read(try JSONReader.read(Array(changed.utf8))))
    }

    /// What belongs to the person and the registry only: the code, and the digest of the withdrawal code.
    static func secrets() -> [String] {
        var random = SplitMix64(seed: 20)
        return [RecordCode(using: &random).description, RecordCode(using: &random).digest]
    }

    private static func bytes(
        of interview: Interview, _ deidentifier: Deidentifier = Repository.deidentifier
    ) throws -> [UInt8] {
        var random = SplitMix64(seed: 20)
        let record = ScreeningRecord(
            interview, code: RecordCode(using: &random), withdrawalDigest: RecordCode(using: &random).digest,
            program: "0.1.0", month: "2026-11", country: "THA", minutes: 24,
            deidentifier: deidentifier)
        return RecordWriter(Repository.instrument).bytes(record)
    }

    private static let usual: [Question.ID: Choice.ID] = [
        "private-place": "yes", "age-now": "adult", "stage": "going-on", "situation": "present", "activity": "works",
        "officer-role": "labour-inspector", "alone-or-group": "alone", "disability": "none",
    ]

    /// At an opening question, what leads to the questions that are answered.
    private static func ticked(at list: Question, _ answers: [Question.ID: Response]) -> [Choice.ID] {
        let items = answers.keys.flatMap { id -> [Choice.ID] in
            guard case .any(let parts)? = Repository.instrument.questions.first(where: { $0.id == id })?.openedBy else {
                return []
            }
            return parts.flatMap { part in
                if case .answer(list.id, let items) = part { Array(items) } else { [Choice.ID]() }
            }
        }
        return list.choices.map(\.id).filter(items.contains)
    }

    private static func harmless(to question: Question) -> Response {
        if case .list(let id) = question.kind {
            return .code(Repository.instrument.list(id)?.entries.first?.code ?? "")
        }
        if let choice = usual[question.id] { return .choice(choice) }
        let harmless =
            question.choices.first { $0.id == Choice.none && $0.ends == nil }
            ?? question.choices.first { !$0.hasEffect && $0.relevant == nil }
            ?? question.choices.first { $0.ends == nil }
        return .choice(harmless?.id ?? "")
    }
}

extension Response {
    static func choice(_ choices: Choice.ID...) -> Response { .answer(.choices(choices)) }
}
