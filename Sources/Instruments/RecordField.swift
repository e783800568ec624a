/// A field of the screening record that a question of the particulars fills.
public enum RecordField: String, Sendable, Hashable, CaseIterable {
    case consentRecord, gender, ageBand, citizenship, disability, aloneOrGroup, sector, duration
    case countryOfExploitation, language, officerRole, handlesOwnCase, consentOrigin, childAssent, withdrawalCode
}
