import Instruments
import Screening

extension Interview {
    /// The answers so far as the engine reads them. An answer whose question no longer belongs into the case, because an
    /// earlier answer was changed, is left out.
    public var answerSheet: AnswerSheet {
        let questions = instrument.questions.filter { entries[$0.id] != nil }.sorted { $0.phase.rank < $1.phase.rank }
        // Whether a question belongs into the case depends on what was answered elsewhere, mostly before it: the first
        // reading goes in the order of the interview, and the next ones settle what a later answer changes.
        var sheet = emptySheet
        read(questions, into: &sheet, judgedBy: nil)
        for _ in 0..<Self.mostReadings {
            var settled = emptySheet
            read(questions, into: &settled, judgedBy: sheet)
            if settled == sheet { break }
            sheet = settled
        }
        return sheet
    }

    private var emptySheet: AnswerSheet {
        let observations = Dictionary(uniqueKeysWithValues: seenOfSite.map { ($0, ObservedHow(known: [.site])) })
        return AnswerSheet(id: id, context: context, stopped: isStopped, observations: observations)
    }

    /// More than any chain of questions that hang on each other.
    private static let mostReadings = 8

    /// - Parameter judge: by what it is decided whether a question belongs; nil for what was read so far.
    private func read(_ questions: [Question], into sheet: inout AnswerSheet, judgedBy judge: AnswerSheet?) {
        for question in questions {
            guard let answer = offered(question, judge ?? sheet), screener.isRelevant(question, judge ?? sheet) else {
                continue
            }
            sheet.answers[question.id] = answer
            for choice in answer.choices.compactMap(question.choice) {
                for setting in choice.sets { sheet.facts[setting.fact] = setting.value }
                for seen in choice.observes { note(seen, in: &sheet) }
            }
        }
    }

    /// What was answered, without choices that are not offered in this case any more; nil if nothing is left of it.
    func offered(_ question: Question, _ sheet: AnswerSheet) -> Answer? {
        guard case .answer(let answer)? = entries[question.id]?.response else { return nil }
        guard answer.isEstablished else { return answer }
        let offered = answer.choices.filter { id in
            question.choice(id).map { screener.isOffered($0, sheet) } ?? false
        }
        return offered.isEmpty ? nil : .choices(offered)
    }

    /// Whether a question needs to be shown no more: it was answered with what is still offered, or skipped.
    func isDone(_ question: Question, _ sheet: AnswerSheet) -> Bool {
        guard let response = entries[question.id]?.response else { return false }
        guard case .answer = response else { return true }
        return offered(question, sheet) != nil
    }

    /// Whether an age is one that the person can have by what was noted of it; where that was doubted, any can be.
    public func fitsAge(_ response: Response, to question: Question) -> Bool {
        guard question.field == .ageBand, case .code(let code) = response, case .list(let id) = question.kind,
            let ages = instrument.list(id)?.entries.first(where: { $0.code == code })?.numbers
        else { return true }
        switch answerSheet.facts[.ageNow] {
        case "adult": return ages.upperBound >= 18
        case "child": return ages.lowerBound < 18
        default: return true
        }
    }

    private func note(_ seen: Choice.Observed, in sheet: inout AnswerSheet) {
        sheet.observations[seen.observation, default: ObservedHow(known: [])].known.insert(seen.known)
        if let cause = seen.cause { sheet.observations[seen.observation]?.causes.insert(cause) }
    }

    /// What was noted, in the order in which it was first noted.
    public var transcript: [TranscriptEntry] {
        sequence.compactMap { entries[$0] }
    }

    /// What was noted and still stands: an answer that changed can take the question of another out of the case.
    public var standing: [TranscriptEntry] {
        let sheet = answerSheet
        return transcript.filter { screener.isRelevant($0.question, sheet) }
    }

    /// Whether a question that was not noted was left out because others could hear it.
    public func isLeftOutForPrivacy(_ id: Question.ID) -> Bool {
        question(id).map { !mayBeHeard($0, answerSheet) } ?? false
    }

    /// The recommendation as the answers stand.
    public var assessment: Assessment { screener.assess(answerSheet) }
}
