/// A way to reach somebody in a country: a telephone line, or the address of a page.
public struct Channel: Sendable, Hashable {
    /// What it is for.
    public enum Use: String, Sendable, Hashable, CaseIterable {
        /// Shelter, care and advice.
        case help
        case reports, danger, children, women
        /// Pay, hours and other wrongs at work: it is open at every level.
        case work
        /// Witnesses and victims who are threatened.
        case protection
        /// A country's own people who are abroad.
        case consular
    }

    public let name: String
    public let number: String
    public let hours: String?
    public let uses: [Use]
    public let purpose: String
    /// Whether it stands in the short list too, which is shown where no country was named.
    public let isMain: Bool
    /// Whether it was read on a page of the authority itself.
    public let isOfficial: Bool
    /// Whether using it may harm the person; it is then not offered.
    public let harm: Bool
    public let note: String?
    public let provenance: Provenance

    public init(
        name: String, number: String, hours: String? = nil, uses: [Use] = [], purpose: String, isMain: Bool = false,
        isOfficial: Bool = false, harm: Bool = false, note: String? = nil, provenance: Provenance
    ) {
        self.name = name
        self.number = number
        self.hours = hours
        self.uses = uses
        self.purpose = purpose
        self.isMain = isMain
        self.isOfficial = isOfficial
        self.harm = harm
        self.note = note
        self.provenance = provenance
    }

    /// Whether it can be given without a mark: read on an official page or in two sources, and less than 24 months ago.
    ///
    /// - Parameter year: the year that it is. Only the year of a source is known, so that only this year's and last
    ///   year's are surely young enough.
    public func isPlain(in year: Int) -> Bool {
        guard let asOf = provenance.asOf, (0...1).contains(year - asOf) else { return false }
        return provenance.certainty == .confirmed || isOfficial && provenance.certainty == .read
    }
}
