/// A whole indicator set: what is asked, what follows from the answers, and what the officer is told to do.
public struct Instrument: Sendable, Hashable {
    public typealias ID = Instruments.ID<Instrument>

    public let id: ID
    public let edition: String
    public internal(set) var title: String
    /// What the set is and is not; stands wherever it is named.
    public internal(set) var statement: String
    /// SHA-256 of its files, as hexadecimal digits.
    public let digest: String
    public let sources: [Source]
    public internal(set) var sections: [Section]
    public internal(set) var levels: [Level]
    public let groups: [Group]
    public let thresholds: [Threshold]
    public internal(set) var flags: [Flag]
    public internal(set) var needs: [Need]
    public internal(set) var forms: [Form]
    public internal(set) var topics: [Topic]
    public internal(set) var indicators: [Indicator]
    public internal(set) var observations: [Observation]
    public internal(set) var contexts: [Context]
    public internal(set) var questions: [Question]
    public internal(set) var derivations: [Derivation]
    public internal(set) var rules: [Rule]
    public let consequences: [Consequence]
    /// What must hold of every possible answer sheet, as the instrument itself states it.
    public internal(set) var properties: [Property]
    /// What is looked for at places that are visited.
    public internal(set) var sites: [Site]
    public internal(set) var actions: [Action]
    public internal(set) var endings: [Ending]
    public internal(set) var lists: [CodeList]

    public init(
        id: ID, edition: String, title: String, statement: String, digest: String, sources: [Source],
        sections: [Section], levels: [Level], groups: [Group], thresholds: [Threshold], flags: [Flag], needs: [Need],
        forms: [Form], topics: [Topic], indicators: [Indicator], observations: [Observation], contexts: [Context],
        questions: [Question], derivations: [Derivation], rules: [Rule], consequences: [Consequence],
        properties: [Property] = [], sites: [Site] = [], actions: [Action], endings: [Ending], lists: [CodeList]
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.statement = statement
        self.digest = digest
        self.sources = sources
        self.sections = sections
        self.levels = levels
        self.groups = groups
        self.thresholds = thresholds
        self.flags = flags
        self.needs = needs
        self.forms = forms
        self.topics = topics
        self.indicators = indicators
        self.observations = observations
        self.contexts = contexts
        self.questions = questions
        self.derivations = derivations
        self.rules = rules
        self.consequences = consequences
        self.properties = properties
        self.sites = sites
        self.actions = actions
        self.endings = endings
        self.lists = lists
    }

    /// The context of that id.
    public func context(_ id: Context.ID) -> Context? {
        contexts.first { $0.id == id }
    }

    /// The name of a code in the list that has it; the code itself where none has.
    public func name(ofCode code: String) -> String {
        for list in lists {
            if let entry = list.entries.first(where: { $0.code == code }) { return entry.name }
        }
        return code
    }

    /// The code list of that id.
    public func list(_ id: CodeList.ID) -> CodeList? {
        lists.first { $0.id == id }
    }
}
