/// What to type at each question, by its number; else the first choice, or `none` where several may be ticked.
struct Answers: ExpressibleByDictionaryLiteral {
    /// The one question whose first choice is a finding.
    private static let injury = 93

    private var table: [Int: String]

    init(dictionaryLiteral elements: (Int, String)...) {
        table = Dictionary(elements) { $1 }
    }

    init(_ table: [Int: String]) {
        self.table = table
    }

    func merging(_ other: Answers) -> Answers { Answers(table.merging(other.table) { $1 }) }

    /// The line to type at a screen. A page without a question is gone on from; a long one is read to its end.
    func answer(to screen: Screen) -> String {
        guard let question = screen.question, !screen.hasMore else { return "" }
        if let answer = table[question] { return answer }
        if screen.page.contains("All that fit") { return screen.page.contains("None of these") ? "none" : "1" }
        // An age that fits a grown-up.
        if screen.page.contains("Type the number itself.") { return "30" }
        if screen.page.contains("A name or a code.") { return screen.page.contains(" 88  ") ? "88" : "s" }
        return question == Self.injury ? "no-injury" : "1"
    }
}
