import Instruments

extension Reading {
    /// What `properties.yaml` holds; an instrument need not state any.
    func properties(_ value: YAMLValue) -> [Property] {
        guard let map = MapReader(value, path: "properties", known: ["properties"], in: self) else { return [] }
        return map.items("properties", needed: true).compactMap { property($0) }
    }

    private func property(_ value: YAMLValue) -> Property? {
        let known = ["id", "title", "says", "basis", "sources", "if", "then"]
        guard var map = MapReader(value, path: "property", known: known, in: self) else { return nil }
        let id = map.declareID(.property)
        map.move(to: "property/\(id)")
        let basis = map.basis("basis", of: id)
        let sources = map.citations(of: id)
        map.check(basis, sources, of: id)
        return Property(
            id: ID(id), title: map.text("title"), says: map.text("says"), basis: basis, sources: sources,
            given: map.requiredCondition("if", use: .property), then: map.requiredCondition("then", use: .property))
    }
}
