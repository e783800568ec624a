import Instruments

/// A place in the interview to which one can go back.
enum Step: Sendable, Hashable {
    case question(Question.ID)
    case beforeResult, result, actions, readOut, record, farewell
}
