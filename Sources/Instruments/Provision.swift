/// What a country provides for one matter, in words for the officer.
public struct Provision: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        case law
        /// A rule that an authority has given itself.
        case policy
        case practice
        /// None could be verified. That is not the same as that there is none.
        case noneVerified = "none-verified"
    }

    public let standing: Standing
    public let says: String
    public let provenance: Provenance

    public init(standing: Standing, says: String, provenance: Provenance) {
        self.standing = standing
        self.says = says
        self.provenance = provenance
    }
}
