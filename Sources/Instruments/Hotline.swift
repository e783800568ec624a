/// A telephone line, with how far it was verified and the year of that.
public struct Hotline: Sendable, Hashable {
    /// ISO 3166-1 alpha-3.
    public let country: String
    public let name: String
    public let number: String
    public let hours: String?
    public let purpose: String
    public let certainty: Certainty
    /// The year of the newest source.
    public let asOf: Int?
    /// Whether calling it may harm the person; it is then not offered.
    public let harm: Bool
    public let note: String?
    public let sources: [Citation]

    public init(
        country: String, name: String, number: String, hours: String? = nil, purpose: String, certainty: Certainty,
        asOf: Int? = nil, harm: Bool = false, note: String? = nil, sources: [Citation]
    ) {
        self.country = country
        self.name = name
        self.number = number
        self.hours = hours
        self.purpose = purpose
        self.certainty = certainty
        self.asOf = asOf
        self.harm = harm
        self.note = note
        self.sources = sources
    }
}
