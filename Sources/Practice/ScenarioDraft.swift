import Instruments

/// A scenario while it is made: what is not said yet is empty.
public struct ScenarioDraft: Sendable {
    public var id: Scenario.ID = ""
    public var title = ""
    public var language = "en"
    public var difficulty = Scenario.Difficulty.first
    public let instrument: Instrument.ID
    public var context: Context.ID = ""
    public var setting: [String] = []
    public var person: [String] = []
    public var room: [String] = []
    public var story: [String] = []
    public var start: [Circumstance] = []
    public var acts: [Scenario.Deed] = []
    public var replies: [Scenario.Reply] = []
    public var traps: [Scenario.Trap] = []
    public var level: Level.ID = ""
    public var indicators: [Indicator.ID] = []
    public var flags: [Flag.ID] = []
    public var actions: [Action.ID] = []
    public var because = ""
    public var notes: [String] = []
    public var sources: [Citation] = []

    public init(instrument: Instrument.ID) {
        self.instrument = instrument
    }

    /// As it stands.
    public var scenario: Scenario {
        Scenario(
            id: id, title: title, language: language, difficulty: difficulty, instrument: instrument, context: context,
            setting: setting, person: person, room: room, story: story, start: start, acts: acts, replies: replies,
            traps: traps,
            expected: Scenario.Expected(
                level: level, indicators: indicators, flags: flags, actions: actions, because: because),
            notes: notes, basis: .working, sources: sources, digest: "")
    }

    /// Whether a word can be the id of a scenario, and the name of its file.
    public static func isID(_ word: String) -> Bool {
        word.wholeMatch(of: #/[a-z][a-z0-9]*(-[a-z0-9]+)*/#) != nil
    }
}
