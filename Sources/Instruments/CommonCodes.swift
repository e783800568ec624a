/// The codes of a list that are common in a country. A code that is not among them can point to few people there.
public struct CommonCodes: Sendable, Hashable {
    public let codes: [String]
    public let note: String?
    public let provenance: Provenance

    public init(codes: [String], note: String? = nil, provenance: Provenance) {
        self.codes = codes
        self.note = note
        self.provenance = provenance
    }

    public func contains(_ code: String) -> Bool { codes.contains(code) }
}
