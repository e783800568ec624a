import Interview

extension Page {
    /// The question's id, the ending's, or what the page is.
    var name: String {
        switch self {
        case .question(let question, _): question.id.text
        case .beforeResult: "(before the result)"
        case .result: "(result)"
        case .actions: "(actions)"
        case .readOut: "(read out)"
        case .record: "(record)"
        case .ending(let ending): "(ending \(ending.id))"
        case .farewell: "(farewell)"
        case .finished: "(finished)"
        }
    }

    /// Whether the interview is over here.
    var isEnd: Bool {
        switch self {
        case .ending, .finished: true
        default: false
        }
    }
}
