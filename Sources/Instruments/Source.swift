/// A published source that an instrument cites, with how far it was verified.
public struct Source: Sendable, Hashable {
    public typealias ID = Instruments.ID<Source>

    public let id: ID
    public let title: String
    public let certainty: Certainty
    public let note: String?

    public init(id: ID, title: String, certainty: Certainty, note: String? = nil) {
        self.id = id
        self.title = title
        self.certainty = certainty
        self.note = note
    }
}
