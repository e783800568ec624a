import Console

/// What the interview is held with: which rules, and whose.
struct DataCheck {
    let sets: IndicatorSets
    let overrideFolder: String?

    var findings: [DoctorFinding] {
        let named = sets.instruments.map { ["instrument": $0.id.text, "edition": $0.edition] }
        return named.map { DoctorFinding.good(.doctorRules, $0) }
            + (overrideFolder.map { [DoctorFinding.look(.headOverride, ["folder": $0])] } ?? [])
    }
}
