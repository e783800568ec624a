import Instruments

extension Condition {
    /// The questions on whose answers it hangs.
    var questions: Set<Question.ID> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
        case .answer(let question, _): [question]
        default: []
        }
    }
}
