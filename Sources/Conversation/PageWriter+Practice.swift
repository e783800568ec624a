import Instruments
import Interview
import Language
import Practice

/// The pages before and after a practice interview.
extension PageWriter {
    /// The scenarios to choose from.
    public func choice(of scenarios: [Scenario], placeTitle: (Scenario) -> String) -> [Paragraph] {
        [Paragraph(texts[.practiceChoose]), .gap]
            + scenarios.enumerated().map { index, scenario in
                let values = [
                    "title": scenario.title, "place": placeTitle(scenario),
                    "difficulty": texts[scenario.difficulty.message],
                ]
                return .numbered(index + 1, texts[.practiceItem, values])
            }
    }

    /// What an officer knows before the talk.
    public func briefing(_ scenario: Scenario, playsPerson: Bool) -> [Paragraph] {
        [Paragraph(scenario.title), .gap]
            + part(.practiceSetting, scenario.setting) + part(.practicePerson, scenario.person)
            + part(.practiceRoom, scenario.room)
            + [Paragraph(texts[playsPerson ? .practiceHow : .practiceHowRole]), .gap, Paragraph(texts[.practiceBegin])]
    }

    private func part(_ title: Message, _ paragraphs: [String]) -> [Paragraph] {
        guard !paragraphs.isEmpty else { return [] }
        return [Paragraph(texts[title], beginsPart: true)] + paragraphs.map { Paragraph($0, indent: 2) } + [.gap]
    }

    /// The sheet of whoever plays the person.
    ///
    /// - Parameter asked: the questions that a careful interview puts.
    public func sheet(_ scenario: Scenario, _ rules: PracticeRules, asked: [Question]) -> [Paragraph] {
        let head = [Paragraph(texts[.practiceSheetHow]), .gap]
        return head + part(.practiceSetting, scenario.setting) + part(.practicePerson, scenario.person)
            + part(.practiceRoom, scenario.room) + part(.practiceSheetStory, scenario.story)
            + [Paragraph(texts[.practiceSheetAnswers], beginsPart: true)]
            + answers(scenario, rules, asked)
            + [Paragraph(texts[.practiceSheetElse], indent: 2), .gap]
            + part(.practiceSheetActs, scenario.acts.map { words($0, rules) })
            + part(.practiceSheetTraps, scenario.traps.map(words))
    }

    /// By the numbers of the questions, so that whoever plays finds the place while the officer asks. Also what the
    /// scenario leaves to practice in general, and what follows from other answers: the debrief holds the officer to it.
    private func answers(_ scenario: Scenario, _ rules: PracticeRules, _ asked: [Question]) -> [Paragraph] {
        let told = scenario.replies.compactMap { question($0.question) }.filter { $0.audience == .person }
        let questions = Set(told + asked.filter { $0.audience == .person && !$0.volunteered })
        return questions.sorted { $0.number < $1.number }.flatMap { answers(scenario, to: $0, rules) }
    }

    private func answers(_ scenario: Scenario, to question: Question, _ rules: PracticeRules) -> [Paragraph] {
        let nothing = Scenario.Line.nothingOfTheKind(question)
        let lines = scenario.lines(to: question, rules, instrument)
        if lines == [nothing] { return [] }
        let ask = texts[.practiceSheetQuestion, ["number": String(question.number), "ask": question.ask]]
        return [Paragraph(ask, indent: 2)]
            + lines.map { line in
                let words = "“\(said(line, to: question))”"
                if lines.count == 1 { return Paragraph(words, indent: 4) }
                let values = ["when": self.words(line.when), "words": words]
                return Paragraph(texts[.practiceSheetWhen, values], indent: 4)
            }
    }

    private func words(_ when: [Circumstance]) -> String {
        when.isEmpty ? texts[.practiceWhenAlways] : when.map { texts[$0.when] }.joined(separator: ", ")
    }

    private func words(_ deed: Scenario.Deed, _ rules: PracticeRules) -> String {
        let act = rules.act(deed.act)?.title ?? deed.act.text
        if deed.gives.isEmpty { return texts[.practiceSheetWhen, ["when": act, "words": deed.says]] }
        return texts[.practiceSheetGives, ["act": act, "words": deed.says, "gives": words(deed.gives)]]
    }

    private func words(_ trap: Scenario.Trap) -> String {
        texts[.practiceSheetAt, ["number": numbers([trap.at]), "words": trap.says]]
    }
}

extension Scenario.Difficulty {
    public var message: Message {
        switch self {
        case .first: .practiceDifficultyFirst
        case .usual: .practiceDifficultyUsual
        case .hard: .practiceDifficultyHard
        }
    }
}

extension Circumstance {
    /// When it holds, for whoever plays the person.
    var when: Message {
        switch self {
        case .alone: .practiceWhenAlone
        case .independent: .practiceWhenIndependent
        case .trust: .practiceWhenTrust
        case .things: .practiceWhenThings
        }
    }

    /// That it did not hold, for the officer.
    var missing: Message {
        switch self {
        case .alone: .practiceMissingAlone
        case .independent: .practiceMissingIndependent
        case .trust: .practiceMissingTrust
        case .things: .practiceMissingThings
        }
    }
}
