/// A question of the interview, or a step that the officer answers.
public struct Question: Sendable, Hashable {
    public typealias ID = Instruments.ID<Question>

    /// When in the interview it belongs.
    public enum Phase: String, Sendable, Hashable, CaseIterable {
        case safety, consent, situation, questions, closing, particulars

        /// Its place in the interview.
        public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Who answers it.
    public enum Audience: String, Sendable, Hashable, CaseIterable {
        /// The officer asks the person.
        case person
        /// The officer answers without asking.
        case officer
    }

    /// How it is answered.
    public enum Kind: Sendable, Hashable {
        /// One of the choices.
        case one
        /// Any number of the choices.
        case many
        /// One entry of a code list.
        case list(CodeList.ID)
    }

    public let id: ID
    /// The neutral number that stands in the prompt; the same in every context and on paper.
    public let number: Int
    public let phase: Phase
    /// Sensitivity: 0 safety and needs · 1 work, pay, papers, movement · 2 debt, threats, deception ·
    /// 3 violence, family, marriage · 4 only volunteered or observed.
    public let tier: Int
    public let topic: Topic.ID?
    public let audience: Audience
    public let kind: Kind
    public internal(set) var ask: String
    /// Paragraphs that are read out before it is asked.
    public internal(set) var read: [String]
    /// Those that are read out instead where the answers go on a form, which has neither a lock nor a code; nil for the
    /// same ones.
    public internal(set) var readOnForm: [String]?
    /// What the officer should know.
    public internal(set) var help: String?
    /// Why it is asked, in a sentence for officer and person.
    public internal(set) var why: String
    public internal(set) var probes: [String]
    /// Asked unless this is known not to hold.
    public let relevant: Condition?
    /// The items of opening questions that lead to it: it is not put where those were asked and none of its items was
    /// ticked. It belongs into the case all the same, and an answer to it always counts.
    public let openedBy: Condition?
    /// Never asked: recorded if the person says it.
    public let volunteered: Bool
    /// Recorded; supports nothing and is never subtracted.
    public let recordOnly: Bool
    /// The record's field that it fills, for particulars.
    public let field: RecordField?
    public internal(set) var choices: [Choice]
    public let sources: [Citation]

    public init(
        id: ID, number: Int, phase: Phase = .questions, tier: Int, topic: Topic.ID? = nil,
        audience: Audience = .person, kind: Kind, ask: String, read: [String] = [], readOnForm: [String]? = nil,
        help: String? = nil, why: String, probes: [String] = [], relevant: Condition? = nil, openedBy: Condition? = nil,
        volunteered: Bool = false,
        recordOnly: Bool = false, field: RecordField? = nil, choices: [Choice] = [], sources: [Citation] = []
    ) {
        self.id = id
        self.number = number
        self.phase = phase
        self.tier = tier
        self.topic = topic
        self.audience = audience
        self.kind = kind
        self.ask = ask
        self.read = read
        self.readOnForm = readOnForm
        self.help = help
        self.why = why
        self.probes = probes
        self.relevant = relevant
        self.openedBy = openedBy
        self.volunteered = volunteered
        self.recordOnly = recordOnly
        self.field = field
        self.choices = choices
        self.sources = sources
    }

    /// Paragraphs that are read out before it is asked from a form.
    public var readFromForm: [String] { readOnForm ?? read }

    /// The choice of that id.
    public func choice(_ id: Choice.ID) -> Choice? {
        choices.first { $0.id == id }
    }

    /// The numbers of *does not know* and *prefers not to say*; the same at every question, above any choice's number.
    public static let unknownNumber = 88
    public static let declinedNumber = 99
    /// The highest tier that a child is asked; the rest is observed or volunteered.
    public static let highestTierForChild = 1

    /// Whether it is not put to anybody who is, or may be, under 18.
    public var isForAdultsAlone: Bool {
        audience == .person && !volunteered && tier > Self.highestTierForChild
    }

    /// Whether it may be asked where others can hear: only safety and needs are, and what is not said aloud.
    public var mayBeOverheard: Bool { tier == 0 || audience == .officer }

    /// The number of a choice, from 1. It stays the same where another choice is not offered, on the screen and on paper.
    public func number(of choice: Choice.ID) -> Int? {
        choices.firstIndex { $0.id == choice }.map { $0 + 1 }
    }

    /// The choice of that number.
    public func choice(numbered number: Int) -> Choice? {
        choices.indices.contains(number - 1) ? choices[number - 1] : nil
    }

    /// Safety and consent are never skipped.
    public var canBeSkipped: Bool { phase != .safety && phase != .consent }

    /// Whether *does not know* and *prefers not to say* are offered: wherever a person is asked.
    public var offersNotSaying: Bool { audience == .person }
}
