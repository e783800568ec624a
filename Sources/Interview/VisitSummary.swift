/// What can be said of a visit as a whole without pointing to one person.
public struct VisitSummary: Sendable, Hashable {
    /// Fewer talks than these give no summary, and a count below it is not told: ten, the k of the CTDC.
    public static let smallestCount = 10

    /// Cases to refer; nil if there are fewer than ten, or none.
    public let referred: Int?
    public let labourClaims: Int?
    public let furtherTalks: Int?
    /// How many talks there were; nil where a count is not told, so that it cannot be worked out.
    public let talks: Int?

    /// - Returns: nil with fewer than ten talks.
    public init?(_ visit: Visit) {
        guard visit.talks.count >= Self.smallestCount else { return nil }
        func told(_ isMeant: (Visit.Finding) -> Bool) -> Int? {
            let count = visit.numbers(isMeant).count
            return count < Self.smallestCount ? nil : count
        }
        referred = told(\.isReferred)
        labourClaims = told(\.hasLabourClaim)
        furtherTalks = told(\.needsAnotherTalk)
        let isAllTold = [referred, labourClaims, furtherTalks].allSatisfy { $0 != nil }
        talks = isAllTold ? visit.talks.count : nil
    }
}
