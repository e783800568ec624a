import Instruments

/// A part of the interview that can be stopped by itself: whoever wants no more questions can still say what would help.
enum Part: Int, Sendable, Hashable, Comparable {
    /// Safety and consent: whoever stops here is not interviewed.
    case consent
    /// The one situation, and the questions about it.
    case questions
    /// What is asked after the result.
    case closing
    /// What is asked for the record alone.
    case particulars

    init(_ phase: Question.Phase) {
        self =
            switch phase {
            case .safety, .consent: .consent
            case .situation, .questions: .questions
            case .closing: .closing
            case .particulars: .particulars
            }
    }

    static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}
