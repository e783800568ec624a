extension Scenario {
    /// Something that the officer can do here, and what comes of it.
    public struct Deed: Sendable, Hashable {
        /// Written `do`.
        public let act: PracticeAct.ID
        public let says: String
        /// What holds from then on.
        public let gives: [Circumstance]

        public init(act: PracticeAct.ID, says: String, gives: [Circumstance] = []) {
            self.act = act
            self.says = says
            self.gives = gives
        }
    }

    /// What comes of a question: the first line of which every circumstance holds.
    public struct Reply: Sendable, Hashable {
        public let question: Question.ID
        public let lines: [Line]

        public init(question: Question.ID, lines: [Line]) {
            self.question = question
            self.lines = lines
        }

        /// What is said, or seen, under these circumstances.
        public func line(under circumstances: Set<Circumstance>) -> Line? {
            lines.first { circumstances.isSuperset(of: $0.when) }
        }
    }

    /// What is said to a question, or seen by the officer, and how a careful officer notes it.
    public struct Line: Sendable, Hashable {
        public let when: [Circumstance]
        /// The choices to note; the code of a list's entry; empty where the next two say what.
        public let notes: [Choice.ID]
        /// *Does not know*.
        public let unknown: Bool
        /// *Prefers not to say*.
        public let declined: Bool
        /// In the person's own words, or what the officer sees; nil for the words of the choice.
        public let says: String?

        public init(
            when: [Circumstance] = [], notes: [Choice.ID] = [], unknown: Bool = false, declined: Bool = false,
            says: String? = nil
        ) {
            self.when = when
            self.notes = notes
            self.unknown = unknown
            self.declined = declined
            self.says = says
        }
    }

    /// Something that happens at a question, and that a careful officer meets.
    public struct Trap: Sendable, Hashable {
        public typealias ID = Instruments.ID<Trap>

        public let id: ID
        /// When it happens: as this question is shown.
        public let at: Question.ID
        public let says: String
        /// Met by any of these acts, up to the answer of the question `by`.
        public let acts: [PracticeAct.ID]
        /// Met by noting one of these.
        public let notes: [NotedChoice]
        /// Whether it is met by stopping the talk, there or at the next question.
        public let stops: Bool
        public let why: String
        public let sources: [Citation]

        public init(
            id: ID, at: Question.ID, says: String, acts: [PracticeAct.ID] = [], notes: [NotedChoice] = [],
            stops: Bool = false, why: String, sources: [Citation]
        ) {
            self.id = id
            self.at = at
            self.says = says
            self.acts = acts
            self.notes = notes
            self.stops = stops
            self.why = why
            self.sources = sources
        }
    }

    /// Choices of a question of which one is to be noted.
    public struct NotedChoice: Sendable, Hashable {
        public let question: Question.ID
        public let choices: [Choice.ID]

        public init(question: Question.ID, choices: [Choice.ID]) {
            self.question = question
            self.choices = choices
        }
    }

    /// What a careful interview comes to.
    public struct Expected: Sendable, Hashable {
        public let level: Level.ID
        /// Indicators, and observations that count by themselves.
        public let indicators: [Indicator.ID]
        public let flags: [Flag.ID]
        /// What the officer must be told among other things.
        public let actions: [Action.ID]
        public let because: String

        public init(
            level: Level.ID, indicators: [Indicator.ID] = [], flags: [Flag.ID] = [], actions: [Action.ID] = [],
            because: String
        ) {
            self.level = level
            self.indicators = indicators
            self.flags = flags
            self.actions = actions
            self.because = because
        }
    }
}
