/// A way in which an interview ends.
public struct Ending: Sendable, Hashable {
    public typealias ID = Instruments.ID<Ending>

    /// The ending of an interview that was stopped before there was anything to assess; every instrument has it.
    public static let stopped: ID = "stopped"

    /// The ending of an interview that came to its result; every instrument has it.
    public static let finished: ID = "finished"

    public let id: ID
    public internal(set) var title: String
    public internal(set) var text: [String]

    public init(id: ID, title: String, text: [String]) {
        self.id = id
        self.title = title
        self.text = text
    }
}
