extension Reading {
    /// Ids that name nothing, or more than one thing.
    func checkReferences() {
        // What stands in a file that could not be read may well name it.
        guard isComplete else { return }
        for reference in references where !reference.id.isEmpty {
            let kinds = reference.kind.declared
            // It may be the one whose id could not be read.
            guard doubtful.isDisjoint(with: kinds) else { continue }
            let found = kinds.filter { names[$0]?[reference.id] != nil }
            if found.isEmpty {
                reportUnknown(reference)
            } else if reference.kind == .counted, found.count > 1 {
                report(
                    .idOfTwoKinds, at: reference.place, reference.id, article(found[0]), article(found[1]))
            }
        }
    }

    private func reportUnknown(_ reference: Reading.Reference) {
        var id = reference.id
        var known = reference.kind.declared.flatMap { (names[$0] ?? [:]).keys }
        // A choice, a cause or an entry is known within its question, observation or list only; an unknown owner is
        // reported itself.
        if [.choice, .cause, .entry].contains(reference.kind) {
            let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
            let owner: NameKind = reference.kind == .entry ? .list : .question
            guard parts.count == 2, names[owner]?[parts[0]] != nil else { return }
            id = parts[1]
            known = known.filter { $0.hasPrefix("\(parts[0])/") }.map { String($0.dropFirst(parts[0].count + 1)) }
        }
        report(
            .unknownID, at: reference.place, id, DiagnosticMessages.noun(for: reference.kind),
            DiagnosticMessages.suggestion(Nearest.word(to: id, in: known)))
    }

    private func article(_ kind: NameKind) -> String {
        let noun = DiagnosticMessages.noun(for: kind)
        return ("aeiou".contains(noun.first ?? "x") ? "an " : "a ") + noun
    }
}
