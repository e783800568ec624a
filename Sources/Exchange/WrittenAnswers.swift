import Instruments
import Screening

/// Every answer and observation of a sheet as words: `papers=cannot-get`, `observed:injury=person`.
struct WrittenAnswers: Sendable {
    private static let observed = "observed:"

    private let questions: [String: Question]
    private let observations: [String: Observation]

    init(_ instrument: Instrument) {
        questions = Dictionary(instrument.questions.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        observations = Dictionary(
            instrument.observations.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// In the order of their ids.
    func words(of sheet: AnswerSheet) -> [String] {
        let answers = sheet.answers.sorted { $0.key < $1.key }.flatMap { id, answer -> [String] in
            switch answer {
            case .choices(let choices): choices.map { "\(id)=\($0)" }
            case .unknown: ["\(id)=unknown"]
            case .declined: ["\(id)=declined"]
            }
        }
        let seen = sheet.observations.sorted { $0.key < $1.key }.flatMap { id, how in
            (how.known.map(\.rawValue).sorted() + how.causes.map(\.text).sorted()).map { "\(Self.observed)\(id)=\($0)" }
        }
        return answers + seen
    }

    func isKnown(_ word: String) -> Bool {
        var sheet = AnswerSheet(id: "", context: "")
        return read(word, into: &sheet)
    }

    /// Adds what a word says; false, and nothing is added, if the instrument has no such answer.
    func read(_ word: String, into sheet: inout AnswerSheet) -> Bool {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return false }
        if parts[0].hasPrefix(Self.observed) {
            return read(observation: String(parts[0].dropFirst(Self.observed.count)), parts[1], into: &sheet)
        }
        guard let question = questions[parts[0]], !question.choices.isEmpty else { return false }
        let earlier = sheet.answers[question.id]
        switch parts[1] {
        case "unknown" where earlier == nil: sheet.answers[question.id] = .unknown
        case "declined" where earlier == nil: sheet.answers[question.id] = .declined
        default: return add(Choice.ID(parts[1]), to: question, into: &sheet)
        }
        return true
    }

    /// Adds a choice; false if the question has it not, or can have no second one.
    func add(_ choice: Choice.ID, to question: Question, into sheet: inout AnswerSheet) -> Bool {
        guard question.choice(choice) != nil else { return false }
        switch sheet.answers[question.id] {
        case nil: sheet.answers[question.id] = .choices([choice])
        case .choices(let earlier) where earlier.contains(choice): break
        case .choices(let earlier) where question.kind == .many:
            sheet.answers[question.id] = .choices(earlier + [choice])
        default: return false
        }
        return true
    }

    private func read(observation id: String, _ word: String, into sheet: inout AnswerSheet) -> Bool {
        guard let observation = observations[id] else { return false }
        var how = sheet.observations[observation.id] ?? ObservedHow(known: [])
        if let known = Observation.Known(rawValue: word), observation.known.contains(known) {
            how.known.insert(known)
        } else if let cause = observation.causes.first(where: { $0.id.text == word }) {
            how.causes.insert(cause.id)
        } else {
            return false
        }
        sheet.observations[observation.id] = how
        return true
    }
}
