import Instruments
import Screening

/// What two editions make of the same answer sheets.
public struct ComparisonReport: Sendable, Hashable {
    /// A class of cases that come to another level.
    public struct LevelChange: Sendable, Hashable {
        public let from: Level.ID
        public let to: Level.ID
        public let ofChild: Bool
        /// One of the cases, with the fewest entries. A question that only one edition has is unanswered in the other.
        public let sheet: AnswerSheet
        /// Whether an interview can make the sheet, under both editions.
        public let isMadeByInterview: Bool
        /// Rules that hold of the sheet in the first edition only, in the second only, and in both with another level.
        public let lostRules: [Rule.ID]
        public let gainedRules: [Rule.ID]
        public let movedRules: [Rule.ID]
    }

    /// What is in one edition and not in the other.
    public struct Only: Sendable, Hashable {
        public let contexts: [Context.ID]
        public let questions: [Question.ID]
        /// Choices of questions that both have.
        public let choices: [ChoiceID]
        public let observations: [Observation.ID]
        public let rules: [Rule.ID]

        public struct ChoiceID: Sendable, Hashable {
            public let question: Question.ID
            public let choice: Choice.ID
        }

        init(_ instrument: Instrument, notIn other: Instrument) {
            let known = Dictionary(other.questions.map { ($0.id, $0) }) { first, _ in first }
            contexts = instrument.contexts.map(\.id).filter { other.context($0) == nil }
            questions = instrument.questions.map(\.id).filter { known[$0] == nil }
            choices = instrument.questions.flatMap { question -> [ChoiceID] in
                guard let same = known[question.id] else { return [] }
                return question.choices.filter { same.choice($0.id) == nil }
                    .map { ChoiceID(question: question.id, choice: $0.id) }
            }
            let observed = Set(other.observations.map(\.id))
            observations = instrument.observations.map(\.id).filter { !observed.contains($0) }
            let ruled = Set(other.rules.map(\.id))
            rules = instrument.rules.map(\.id).filter { !ruled.contains($0) }
        }

        public var isEmpty: Bool {
            contexts.isEmpty && questions.isEmpty && choices.isEmpty && observations.isEmpty && rules.isEmpty
        }
    }

    public let onlyBefore: Only
    public let onlyAfter: Only
    public let changes: [LevelChange]
    /// How many classes were looked at: each pair of levels, for adults and for children.
    public let classCount: Int

    public var isSame: Bool { changes.isEmpty && onlyBefore.isEmpty && onlyAfter.isEmpty }
}
