/// A practice scenario: an invented case that an officer rehearses with, written by a trainer.
///
/// It names no real case. What the person answers can hang on how the talk is held: a frightened person says "fine" until
/// asked alone, or once there is trust, or when asked about a thing and not about a word.
///
/// ```yaml
/// id: drawer-of-passports
/// title: The drawer of passports
/// language: en
/// difficulty: first
/// instrument: asean-commit-working
/// context: worksite
/// ```
public struct Scenario: Sendable, Hashable {
    public typealias ID = Instruments.ID<Scenario>

    /// For whom it is written.
    public enum Difficulty: String, Sendable, Hashable, CaseIterable {
        /// A first interview with the program.
        case first
        /// For those who know the questions.
        case usual
        /// The middle, where good officers differ.
        case hard
    }

    public let id: ID
    public let title: String
    /// The language in which it is written, by its code.
    public let language: String
    public let difficulty: Difficulty
    public let instrument: Instrument.ID
    public let context: Context.ID
    /// Where the officer is, and why.
    public let setting: [String]
    /// Who the person is, as the officer can see it.
    public let person: [String]
    /// Who else is in the room.
    public let room: [String]
    /// What only whoever plays the person knows.
    public let story: [String]
    /// What holds from the beginning.
    public let start: [Circumstance]
    /// What the officer can do, and what comes of it; whatever is not here changes nothing.
    public let acts: [Deed]
    public let replies: [Reply]
    public let traps: [Trap]
    public let expected: Expected
    /// What a trainer talks about afterwards.
    public let notes: [String]
    public let basis: Basis
    public let sources: [Citation]
    /// SHA-256 of its file, as hexadecimal digits.
    public let digest: String

    public init(
        id: ID, title: String, language: String, difficulty: Difficulty, instrument: Instrument.ID,
        context: Context.ID, setting: [String], person: [String], room: [String] = [], story: [String] = [],
        start: [Circumstance] = [], acts: [Deed] = [], replies: [Reply], traps: [Trap] = [], expected: Expected,
        notes: [String] = [], basis: Basis, sources: [Citation], digest: String
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.difficulty = difficulty
        self.instrument = instrument
        self.context = context
        self.setting = setting
        self.person = person
        self.room = room
        self.story = story
        self.start = start
        self.acts = acts
        self.replies = replies
        self.traps = traps
        self.expected = expected
        self.notes = notes
        self.basis = basis
        self.sources = sources
        self.digest = digest
    }

    /// What the person answers to a question; nil where the scenario does not say.
    public func reply(to question: Question.ID) -> Reply? {
        replies.first { $0.question == question }
    }
}
