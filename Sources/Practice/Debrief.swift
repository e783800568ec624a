import Instruments
import Interview
import Screening

/// What a practice interview came to: what was found and missed, which steps were in their place, which traps were met;
/// each with its moment, its reason and its points.
public struct Debrief: Sendable, Hashable {
    /// One finding of the debrief.
    public struct Item: Sendable, Hashable {
        public let subject: Subject
        public let outcome: Outcome
        public let points: Int
        /// The most that it can give.
        public let possible: Int
        /// When it was settled; nil where there was no such moment.
        public let minute: Int?

        init(_ subject: Subject, _ outcome: Outcome, points: Int, possible: Int, minute: Int? = nil) {
            self.subject = subject
            self.outcome = outcome
            self.points = points
            self.possible = possible
            self.minute = minute
        }
    }

    /// What a finding is about.
    public enum Subject: Sendable, Hashable {
        case indicator(Indicator.ID)
        case question(Question.ID)
        case step(PracticeStep.ID)
        case trap(Scenario.Trap.ID)
        case level(expected: Level.ID, found: Level.ID)
        case flag(Flag.ID)
        case action(Action.ID)
    }

    /// What came of it.
    public enum Outcome: Sendable, Hashable {
        case found
        /// It did not come to it: the officer was ahead of it.
        case prevented
        /// As it should be, but on the ground of what was not said or seen.
        case guessed
        /// A recommendation that the officer never saw.
        case notShown
        case missed(Cause)
        /// Recorded without ground, or against what was said.
        case wrong(Cause)
        /// A question that could change nothing and brought nothing.
        case needless
    }

    /// Why something was missed or wrong.
    public enum Cause: Sendable, Hashable {
        /// These questions would have brought it, and were not put.
        case notAsked([Question.ID])
        /// It was put, and left out.
        case skipped(Question.ID)
        /// It was put while something was missing, and the person said something else.
        case tooEarly(Question.ID, missing: [Circumstance])
        /// It was said, and noted otherwise.
        case notedOtherwise(Question.ID, said: Scenario.Line, noted: Response)
        /// What it rests on was noted as it was; it belongs into the case all the same.
        case other
    }

    public let items: [Item]
    public let points: Int
    /// Whether the items come to fewer than no points.
    public let isBelowZero: Bool
    /// What a careful interview gives.
    public let possible: Int
    public let minutes: Int
    public let level: Level.ID
    public let expected: Level.ID
    /// What was recorded.
    public let recorded: [Indicator.ID]
    /// What was recorded on good ground, of what was expected.
    public let found: Set<Indicator.ID>
    /// What was noted in the end, by question.
    public let noted: [Question.ID: Response]
    /// Whether everything that was done can be done under these rules: what was held under others may not fit.
    public let isWhole: Bool

    /// - Parameters:
    ///   - screener: the engine of the scenario's instrument.
    ///   - careful: the careful interview of the same scenario, where it was held before.
    public init(_ rehearsal: Rehearsal, _ screener: Screener, careful: CarefulInterview? = nil) {
        let course = Course(rehearsal, screener)
        let careful = careful ?? CarefulInterview(rehearsal.scenario, rehearsal.rules, screener)
        let scoring = Scoring(rehearsal: rehearsal, course: course, careful: careful, screener: screener)
        items = scoring.items
        let sum = items.reduce(0) { $0 + $1.points }
        points = max(0, sum)
        isBelowZero = sum < 0
        possible = items.reduce(0) { $0 + $1.possible }
        minutes = rehearsal.log.last?.minute ?? 0
        level = course.assessment.level
        expected = rehearsal.scenario.expected.level
        recorded = course.assessment.indicators.map { Indicator.ID($0.id) }
        found = Set(
            items.compactMap { item in
                if case .indicator(let id) = item.subject, item.outcome == .found { id } else { nil }
            })
        noted = course.notes.mapValues(\.response)
        isWhole = course.isWhole
    }

    /// The points as a share of what is possible, 0 to 1.
    public var share: Double { possible == 0 ? 0 : Double(points) / Double(possible) }
}
