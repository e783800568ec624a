import Forms
import Instruments

/// What a column of an export of ODK or Kobo holds.
enum SubmissionColumn: Sendable {
    case context
    case stopped
    /// The answers to a question, with a space between them.
    case answers(Question)
    /// 1 where this answer was given.
    case answer(Question, String)
    /// What ODK or Kobo note themselves, and texts that were only read out.
    case nothing

    /// The name that the form itself has for it; an export can put more before it.
    var name: String? {
        switch self {
        case .context: FieldNames.context
        case .stopped: FieldNames.stopped
        case .answers(let question): question.id.text
        case .answer(let question, let word): "\(question.id)/\(word)"
        case .nothing: nil
        }
    }

    var holdsAnswers: Bool {
        switch self {
        case .answers, .answer: true
        case .context, .stopped, .nothing: false
        }
    }
}
