/// Something that an officer can do besides asking: send somebody out, call an interpreter, offer a break.
public struct PracticeAct: Sendable, Hashable {
    public typealias ID = Instruments.ID<PracticeAct>

    public let id: ID
    public let title: String
    public let why: String
    public let sources: [Citation]

    public init(id: ID, title: String, why: String, sources: [Citation]) {
        self.id = id
        self.title = title
        self.why = why
        self.sources = sources
    }
}
