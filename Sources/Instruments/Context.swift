/// A place where people are screened, with its own order of topics and its own questions.
public struct Context: Sendable, Hashable {
    public typealias ID = Instruments.ID<Context>

    public let id: ID
    public internal(set) var title: String
    public internal(set) var about: String
    /// Every question that is asked here, in order; topics are already unfolded.
    public let order: [Question.ID]

    public init(id: ID, title: String, about: String, order: [Question.ID]) {
        self.id = id
        self.title = title
        self.about = about
        self.order = order
    }
}
