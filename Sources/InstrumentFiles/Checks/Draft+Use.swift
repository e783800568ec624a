import Instruments

extension Draft {
    /// What is declared and never used.
    func checkUse() {
        let asked = Set((common + contexts.flatMap(\.questions)).compactMap(\.topic))
        for topic in head.topics where !asked.contains(topic.id) {
            reading.report(.topicUnused, at: "topic/\(topic.id)", topic.id.text)
        }
        let kinds: [NameKind] = [.section, .threshold, .flag, .need, .list]
        for kind in kinds {
            let used = Set(reading.references.filter { $0.kind == kind }.map(\.id))
            for (id, place) in reading.names[kind] ?? [:] where !used.contains(id) && !isUsedByProgram(kind, id) {
                reading.report(.neverUsed, at: place, id, DiagnosticMessages.noun(for: kind))
            }
        }
        let cited = Set(reading.references.filter { $0.kind == .source }.map(\.id))
        for (id, place) in reading.names[.source] ?? [:] where !cited.contains(id) {
            reading.report(.sourceNeverCited, at: place, id)
        }
    }

    private func isUsedByProgram(_ kind: NameKind, _ id: String) -> Bool {
        kind == .flag && id == Flag.presumed.text
            || kind == .list
                && ([CodeList.countries.text, CodeList.languages.text].contains(id)
                    || lists.contains { $0.id.text == id && $0.coarsens != nil })
    }
}
