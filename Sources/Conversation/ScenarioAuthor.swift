import Instruments
import Interview
import Language
import Practice
import Screening
import Terminal

/// Walks a trainer through making a scenario, a page for each thing that it needs.
public struct ScenarioAuthor {
    let desk: Desk
    let writer: PageWriter
    let screener: Screener
    let rules: PracticeRules
    /// The path of a file that is in the way; nil where a name is free.
    let taken: (String) -> String?
    /// As far as it was made.
    public private(set) var draft: ScenarioDraft

    public init(
        terminal: Terminal, writer: PageWriter, screener: Screener, rules: PracticeRules, language: String,
        taken: @escaping (String) -> String?
    ) {
        desk = Desk(terminal: terminal, writer: writer)
        self.writer = writer
        self.screener = screener
        self.rules = rules
        self.taken = taken
        draft = ScenarioDraft(instrument: screener.instrument.id)
        draft.language = language
    }

    var texts: Texts { writer.texts }
    var instrument: Instrument { screener.instrument }

    /// - Returns: nil where it was made to its end; else how the trainer left.
    public mutating func make() -> SessionEnd? {
        do throws(Departure) {
            try describe()
            try judge()
            try answer()
            try tell()
            return nil
        } catch {
            return error.end
        }
    }

    // MARK: - The pages

    private mutating func describe() throws(Departure) {
        draft.id = ID(try name())
        draft.title = try text(.newTitle)
        let difficulties = Scenario.Difficulty.allCases
        draft.difficulty = difficulties[try one(.newDifficulty, difficulties.map { texts[$0.message] })]
        let contexts = instrument.contexts
        draft.context = contexts[try one(.newContext, contexts.map(\.title))].id
        draft.setting = try paragraphs(.newSetting, isNeeded: true)
        draft.person = try paragraphs(.newPerson, isNeeded: true)
        draft.room = try paragraphs(.newRoom)
        draft.story = try paragraphs(.newStory)
        draft.start = try circumstances(.newStart, Self.brought)
        try addActs()
    }

    /// What an act can bring about.
    static let brought: [Circumstance] = [.alone, .independent, .trust]

    private mutating func addActs() throws(Departure) {
        while let index = try some(.newActs, rules.acts.map(\.title), most: 1).first {
            let says = try text(.newActSays)
            let gives = try circumstances(.newActGives, Self.brought)
            let act = rules.acts[index].id
            // Said anew, it takes the place of what was said before.
            draft.acts.removeAll { $0.act == act }
            draft.acts.append(Scenario.Deed(act: act, says: says, gives: gives))
        }
    }

    private mutating func judge() throws(Departure) {
        draft.level = instrument.levels[try one(.newLevel, instrument.levels.map(\.title))].id
        draft.because = try text(.newBecause)
    }

    private mutating func answer() throws(Departure) {
        var answers = ScenarioAnswers(author: self)
        // Also where the trainer leaves in the middle.
        defer { draft.replies = answers.replies }
        try answers.collect()
    }

    private mutating func tell() throws(Departure) {
        try addTrap()
        let careful = CarefulInterview(draft.scenario, rules, screener)
        let assessment = careful.interview.assessment
        draft.indicators = assessment.indicators.map { ID($0.id) }
        draft.flags = assessment.flags.filter { $0 != Flag.presumed }
        draft.actions = try some(.newActions, careful.actions.map(\.text)).map { careful.actions[$0].id }
        draft.notes = try paragraphs(.newNotes)
        let cited = try some(.newSources, instrument.sources.map(\.title)).map {
            Citation(source: instrument.sources[$0].id)
        }
        draft.sources = cited.isEmpty ? instrument.sources.prefix(1).map { Citation(source: $0.id) } : cited
    }

    private mutating func addTrap() throws(Departure) {
        let says = try line(.newTrap)
        guard !says.isEmpty else { return }
        let at = try question()
        let acts = try some(.newTrapActs, rules.acts.map(\.title), least: 1).map { rules.acts[$0].id }
        let why = try text(.newTrapWhy)
        draft.traps = [
            Scenario.Trap(
                id: "on-the-way", at: at, says: says, acts: acts, why: why,
                sources: instrument.sources.prefix(1).map { Citation(source: $0.id) })
        ]
    }
}

/// One thing asked, and what was typed.
extension ScenarioAuthor {
    /// Waits for a line; Ctrl-C and Ctrl-D leave.
    func ask(_ page: [Paragraph], notice: String? = nil) throws(Departure) -> String {
        var notice = notice
        while true {
            switch try desk.ask(page, prompt: "> ", notice: notice) {
            // What is typed is a text: its spelling stays, but for blanks around it and between words.
            case .line(let line): return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            case .notText: notice = texts[.problemNotText]
            case .interrupted, .endOfInput: throw Departure(end: .interrupted)
            }
        }
    }

    func line(_ message: Message) throws(Departure) -> String {
        try ask([Paragraph(texts[message])])
    }

    /// A text that is needed.
    private func text(_ message: Message) throws(Departure) -> String {
        var notice: String?
        while true {
            let line = try ask([Paragraph(texts[message])], notice: notice)
            if !line.isEmpty { return line }
            notice = texts[.newNeeded]
        }
    }

    private func paragraphs(_ message: Message, isNeeded: Bool = false) throws(Departure) -> [String] {
        var all: [String] = []
        var notice: String?
        while true {
            let said = all.isEmpty ? [] : [.gap] + all.map { Paragraph($0, indent: 2) }
            let line = try ask([Paragraph(texts[message])] + said, notice: notice)
            notice = nil
            if !line.isEmpty {
                all.append(line)
            } else if all.isEmpty, isNeeded {
                notice = texts[.newNeeded]
            } else {
                return all
            }
        }
    }

    private func name() throws(Departure) -> String {
        var notice: String?
        while true {
            let page = [Paragraph(texts[.newAbout]), .gap, Paragraph(texts[.newId])]
            let line = try ask(page, notice: notice)
            if !ScenarioDraft.isID(line) {
                notice = texts[.newBadId]
            } else if let file = taken(line) {
                notice = texts[.newExists, ["file": file]]
            } else {
                return line
            }
        }
    }

    /// The place of the one that was chosen.
    private func one(_ message: Message, _ items: [String]) throws(Departure) -> Int {
        var notice: String?
        let page = [Paragraph(texts[message]), .gap] + items.enumerated().map { .numbered($0 + 1, $1) }
        while true {
            switch MenuReader.read(try ask(page, notice: notice), items.map { ($0, $0) }, texts) {
            case .chosen(let index): return index
            case .problem(let problem): notice = problem
            }
        }
    }

    /// The places of those that were chosen; none for Enter.
    func some(_ message: Message, _ items: [String], least: Int = 0, most: Int = .max) throws(Departure) -> [Int] {
        var notice: String?
        while true {
            if let chosen = try numbers(message, items, notice), (least...most).contains(chosen.count) { return chosen }
            notice = texts[.problemNotOffered]
        }
    }

    private func numbers(_ message: Message, _ items: [String], _ notice: String?) throws(Departure) -> [Int]? {
        let page = [Paragraph(texts[message]), .gap] + items.enumerated().map { .numbered($0 + 1, $1) }
        let line = AnswerReader.normalised(try ask(page, notice: notice))
        let typed = line.split { $0 == " " || $0 == "," }.map { Int($0).map { $0 - 1 } }
        guard typed.allSatisfy({ $0.map(items.indices.contains) == true }) else { return nil }
        return typed.compactMap(\.self)
    }

    func circumstances(_ message: Message, _ offered: [Circumstance]) throws(Departure) -> [Circumstance] {
        try some(message, offered.map { texts[$0.title] }).map { offered[$0] }
    }

    private func question() throws(Departure) -> Question.ID {
        var notice: String?
        while true {
            let line = AnswerReader.normalised(try ask([Paragraph(texts[.newTrapAt])], notice: notice))
            if let question = instrument.questions.first(where: { String($0.number) == line }) { return question.id }
            notice = texts[.problemNotOffered]
        }
    }
}

extension Circumstance {
    /// What it is, for a trainer.
    var title: Message {
        switch self {
        case .alone: .newAlone
        case .independent: .newIndependent
        case .trust: .newTrust
        case .things: .newThings
        }
    }
}
