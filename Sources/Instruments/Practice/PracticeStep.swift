/// A step that belongs before a part of the interview.
public struct PracticeStep: Sendable, Hashable {
    public typealias ID = Instruments.ID<PracticeStep>

    public let id: ID
    public let title: String
    public let why: String
    /// What must hold by then; nothing to do where it held from the beginning.
    public let circumstance: Circumstance?
    /// What must have been noted by then, as it was.
    public let questions: [Question.ID]
    /// The part of the interview before which it belongs.
    public let before: Question.Phase
    public let sources: [Citation]

    public init(
        id: ID, title: String, why: String, circumstance: Circumstance? = nil, questions: [Question.ID] = [],
        before: Question.Phase, sources: [Citation]
    ) {
        self.id = id
        self.title = title
        self.why = why
        self.circumstance = circumstance
        self.questions = questions
        self.before = before
        self.sources = sources
    }
}
