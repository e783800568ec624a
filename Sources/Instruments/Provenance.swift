/// Where a fact comes from, how far it was verified, and of which year that is.
public struct Provenance: Sendable, Hashable {
    public let certainty: Certainty
    /// The year of the newest source; nil where it has no date.
    public let asOf: Int?
    public let sources: [Citation]

    public init(certainty: Certainty, asOf: Int? = nil, sources: [Citation]) {
        self.certainty = certainty
        self.asOf = asOf
        self.sources = sources
    }

    /// Whether somebody read it in a source; what is only remembered or inferred is not.
    public var isVerified: Bool { certainty == .confirmed || certainty == .read }
}
