import Instruments

extension MapReader {
    /// The keys that say where a fact comes from.
    static let provenanceKeys = ["certainty", "asOf", "sources"]

    /// Certainty, year and sources of a fact, none of which may be left out.
    func provenance(of subject: String) -> Provenance {
        // A source without a date says so; silence about the year is a mistake.
        let isUndated = value("asOf")?.isWord("undated") == true
        if !has("asOf") { reading.report(.yearMissing, at: place, subject) }
        return Provenance(
            certainty: certainty(of: subject), asOf: isUndated ? nil : number("asOf", in: 1990...2100),
            sources: citations(of: subject))
    }
}
