import Instruments

/// What the form for ODK and Kobo works out for itself, so that conditions stay short.
enum FormCalculation: String, CaseIterable {
    case child
    case childNow = "child_now"
    /// Whether others can hear.
    case overheard

    var name: String { FieldNames.calculated(rawValue) }

    func expression(_ form: FormExpression) -> String {
        let holds: String? =
            switch self {
            case .child: ofChildren([(.ageNow, "child"), (.mayBeUnder18, "yes"), (.ageThen, "child")], form)
            case .childNow: ofChildren([(.ageNow, "child"), (.mayBeUnder18, "yes")], form)
            case .overheard: form.known(.private, among: { $0.phase == .safety }) { $0 == "no" }
            }
        return holds.map { "if(\($0), 'yes', 'no')" } ?? "'no'"
    }

    private func ofChildren(_ facts: [(Fact, String)], _ form: FormExpression) -> String? {
        let parts = facts.compactMap { fact, value in form.known(fact) { $0 == value } }
        return parts.isEmpty ? nil : parts.joined(separator: " or ")
    }
}
