/// A body that is competent for people who were trafficked.
public struct Authority: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// Decides who is a victim. Screening never does.
        case identifies
        case leads, assists
    }

    public let name: String
    public let role: Role
    public let says: String
    /// Whether turning to it may harm the person.
    public let harm: Bool
    public let provenance: Provenance

    public init(name: String, role: Role, says: String, harm: Bool = false, provenance: Provenance) {
        self.name = name
        self.role = role
        self.says = says
        self.harm = harm
        self.provenance = provenance
    }
}
