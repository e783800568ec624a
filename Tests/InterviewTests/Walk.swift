import Instruments
import Interview
import Screening
import Testing

/// An interview that a test holds: what is not said otherwise is answered as harmlessly as the question allows.
///
/// ```swift
/// var walk = Walk("vessel", ["papers": .choice("cannot-get")])
/// try walk.go(to: "(result)")
/// ```
struct Walk {
    private(set) var interview: Interview
    private(set) var page: Page
    /// What is answered where the test says so.
    private let answers: [Question.ID: Response]
    /// As long as only harmless things were done, the interview is one that was held before.
    private var stage: Int? = 0

    init(_ context: Context.ID = "worksite", keepsRecord: Bool = false, _ answers: [Question.ID: Response] = [:]) {
        interview = Interview(
            screener: Repository.screener, context: context, id: "1", keepsRecord: keepsRecord, asksEverything: true)
        page = interview.page
        self.answers = answers
    }

    /// The question that is shown.
    var question: Question.ID? {
        if case .question(let question, _) = page { question.id } else { nil }
    }

    /// What was noted at the question that is shown, if it is shown again.
    var before: Response? {
        if case .question(_, let before) = page { before } else { nil }
    }

    /// The result that is shown.
    var result: Assessment? {
        if case .result(let assessment) = page { assessment } else { nil }
    }

    mutating func apply(_ event: Event) throws {
        try interview.apply(event, minute: interview.events.count)
        page = interview.page
        stage = nil
    }

    mutating func answer(_ choices: Choice.ID...) throws {
        try apply(.responded(.answer(.choices(choices))))
    }

    /// The error that an event meets; it must then have changed nothing.
    mutating func error(of event: Event, sourceLocation: SourceLocation = #_sourceLocation) -> InterviewError? {
        let memory = interview.memory
        do throws(InterviewError) {
            try interview.apply(event, minute: interview.events.count)
            page = interview.page
            stage = nil
            return nil
        } catch {
            #expect(interview.memory == memory, "an error has changed something", sourceLocation: sourceLocation)
            return error
        }
    }

    /// Answers or reads one page after another until a page is there, or the end.
    ///
    /// - Returns: the names of the pages that were passed.
    @discardableResult
    mutating func go(to name: String, steps: Int = 500) throws -> [String] {
        var passed: [String] = []
        while page.name != name, passed.count < steps, let event = Event.harmless(at: page, answers) {
            passed.append(page.name)
            if let stage, event == .harmless(at: page, [:]) {
                let next = try Stages.of(interview.context, keepsRecord: interview.keepsRecord)[stage + 1]
                interview = next.interview
                page = next.page
                self.stage = stage + 1
            } else {
                try apply(event)
            }
        }
        try #require(passed.count < 500, "an interview without an end")
        return passed
    }

    /// Goes to the end.
    @discardableResult
    mutating func goOn() throws -> [String] {
        try go(to: "(nowhere)")
    }
}
