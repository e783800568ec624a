import Instruments
import Interview
import Screening

/// How a class did over many practice interviews: how far officers agree, where they part, and how they got on.
///
/// Agreement is read from each officer's first interview of a scenario, before the debrief told the answers.
public struct ClassReport: Sendable {
    /// One practice interview of somebody.
    public struct Session: Sendable {
        public let officer: String
        public let day: String
        public let scenario: Scenario
        public let debrief: Debrief

        public init(officer: String, day: String, scenario: Scenario, debrief: Debrief) {
            self.officer = officer
            self.day = day
            self.scenario = scenario
            self.debrief = debrief
        }
    }

    /// One scenario over the class.
    public struct ScenarioPart: Sendable {
        public let scenario: Scenario
        public let officers: Int
        /// Over the signs that are expected or that anybody recorded: recorded, or not.
        public let agreement: Agreement
        /// How many came to which level.
        public let levels: [Level.ID: Int]
        /// Points as a share of what is possible, over the class.
        public let meanShare: Double
    }

    /// One sign over all scenarios.
    public struct IndicatorPart: Sendable {
        public let indicator: Indicator.ID
        /// How often it was to be found.
        public let expected: Int
        /// How often it was found then, by what was said or seen.
        public let found: Int
        /// How often it was recorded where it was not expected, or on the ground of what was not said or seen.
        public let unexpected: Int
        /// Over the scenarios.
        public let agreement: Agreement
    }

    /// One question of a scenario at which officers part.
    public struct QuestionPart: Sendable {
        public let scenario: Scenario
        public let question: Question.ID
        /// What was noted, the most frequent first.
        public let notes: [(response: Response, count: Int)]

        /// The share of the most frequent note.
        public var largestShare: Double {
            let all = notes.reduce(0) { $0 + $1.count }
            return all == 0 ? 1 : Double(notes.first?.count ?? 0) / Double(all)
        }
    }

    /// How often a level was come to where another was expected.
    public struct Confusion: Sendable {
        /// The levels, from the highest.
        public let levels: [Level.ID]
        /// By expected level, then by the one come to.
        public let counts: [[Int]]
    }

    /// The most questions that are named.
    private static let mostQuestions = 12

    public let sessions: [Session]
    public let officers: [String]
    public let scenarios: [ScenarioPart]
    public let indicators: [IndicatorPart]
    /// Over the scenarios, by the order of the levels.
    public let levelAgreement: Agreement
    public let confusion: Confusion
    /// Where fewer than four of five noted the same, the most parted first.
    public let questions: [QuestionPart]
    /// The share of the points of each officer's first interviews of a scenario, in their order: whoever holds one again
    /// knows its answers.
    public let progress: [(officer: String, shares: [Double])]

    /// - Parameters:
    ///   - sessions: in the order in which they were held.
    ///   - levels: from the highest.
    public init(_ sessions: [Session], levels: [Level.ID]) {
        self.sessions = sessions
        officers = Set(sessions.map(\.officer)).sorted()
        let first = FirstSessions(sessions, officers: officers)
        scenarios = first.scenarios.map { first.part(of: $0) }
        indicators = first.indicators.map { first.part(of: $0) }
        levelAgreement = Agreement(first.levelRatings(levels), .ordinal)
        confusion = first.confusion(levels)
        questions = Array(first.questions.prefix(Self.mostQuestions))
        repeats = sessions.count - first.inOrder.count
        progress = officers.map { officer in
            (officer, first.inOrder.filter { $0.officer == officer }.map(\.debrief.share))
        }
    }

    /// How many interviews of a scenario were held by somebody who had held it before.
    public let repeats: Int

    /// The mean share of the points at the first, second … interview, with how many had one.
    public var meanProgress: [(share: Double, officers: Int)] {
        let longest = progress.map(\.shares.count).max() ?? 0
        return (0..<longest).map { index in
            let shares = progress.compactMap { $0.shares.indices.contains(index) ? $0.shares[index] : nil }
            return (shares.reduce(0, +) / Double(shares.count), shares.count)
        }
    }
}
