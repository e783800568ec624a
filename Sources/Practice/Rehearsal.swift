import Instruments
import Interview

/// A practice interview while it is held: what was done, and what of the scenario holds because of it.
///
/// It knows no terminal and no clock, as an interview does; noting the same entries again gives the same rehearsal.
///
/// ```swift
/// var rehearsal = Rehearsal(scenario, rules)
/// rehearsal.note(.act("send-out"), minute: 1)
/// let line = rehearsal.line(to: question, of: instrument)
/// ```
public struct Rehearsal: Sendable, Hashable {
    /// What the trainee did.
    public enum Step: Sendable, Hashable {
        /// At the interview itself.
        case event(Event)
        /// Something besides asking.
        case act(PracticeAct.ID)
        /// Looked up how to ask about things.
        case lookedUp(Question.ID)
    }

    /// What was done, and when.
    public struct Entry: Sendable, Hashable {
        public let step: Step
        /// Whole minutes since the interview began.
        public let minute: Int

        public init(_ step: Step, minute: Int) {
            self.step = step
            self.minute = minute
        }
    }

    public let scenario: Scenario
    public let rules: PracticeRules
    /// Whether the program plays the person; else a colleague does, with the sheet.
    public let playsPerson: Bool
    public private(set) var log: [Entry] = []
    /// What holds now, besides how a question was put.
    public private(set) var circumstances: Set<Circumstance>
    /// The acts that were done, in their order.
    public private(set) var acts: [PracticeAct.ID] = []
    private var lookedUp: Set<Question.ID> = []

    public init(_ scenario: Scenario, _ rules: PracticeRules, playsPerson: Bool = true) {
        self.scenario = scenario
        self.rules = rules
        self.playsPerson = playsPerson
        circumstances = Set(scenario.start)
    }

    public mutating func note(_ step: Step, minute: Int) {
        log.append(Entry(step, minute: minute))
        switch step {
        case .event: break
        case .act(let act):
            acts.append(act)
            circumstances.formUnion(deed(act)?.gives ?? [])
        case .lookedUp(let question): lookedUp.insert(question)
        }
    }

    /// What comes of an act here; nil where it changes nothing.
    public func deed(_ act: PracticeAct.ID) -> Scenario.Deed? {
        scenario.acts.first { $0.act == act }
    }

    /// What holds at a question.
    public func circumstances(at question: Question.ID) -> Set<Circumstance> {
        lookedUp.contains(question) ? circumstances.union([.things]) : circumstances
    }

    /// What is said to a question as things are, or seen by the officer.
    public func line(to question: Question, of instrument: Instrument) -> Scenario.Line {
        scenario.line(to: question, under: circumstances(at: question.id), rules, instrument)
    }

    /// What happens as a question is shown; nothing of which the officer was ahead.
    public func traps(at question: Question.ID) -> [Scenario.Trap] {
        scenario.traps.filter { $0.at == question && !acts.contains(where: $0.acts.contains) }
    }
}
