import Instruments

extension Reading {
    func deidentification(_ value: YAMLValue, digest: String) -> Deidentification? {
        let known = ["record", "sources", "fields", "rare"]
        guard let map = MapReader(value, path: "record", known: known, in: self) else { return nil }
        let generalisations = map.items("fields", needed: true).compactMap { generalisation($0) }
        let edition = map.edition("record")
        let sources = map.items("sources", needed: true).compactMap { source($0) }
        let rareKeys = ["from", "basis", "sources", "signs"]
        guard let rareValue = map.value("rare"),
            let rare = MapReader(rareValue, path: "rare", known: rareKeys, in: self)
        else {
            if !map.has("rare") { report(.missingKey, at: map.place, "rare") }
            return nil
        }
        let basis = rare.basis("basis", of: "rare")
        let citations = rare.citations(of: "rare")
        rare.check(basis, citations, of: "rare")
        return Deidentification(
            edition: edition, digest: digest, sources: sources, generalisations: generalisations,
            signs: rare.items("signs", needed: true).compactMap { sign($0, generalisations) },
            rareFrom: rare.requiredNumber("from", in: 1...99), basis: basis, citations: citations)
    }

    private func generalisation(_ value: YAMLValue) -> Generalisation? {
        let known = [
            "field", "list", "common", "uncommonBecomes", "coarser", "asTheyStand", "basis", "sources",
        ]
        guard var map = MapReader(value, path: "field", known: known, in: self) else { return nil }
        guard let fieldValue = map.value("field"), let field = word(fieldValue, as: RecordField.self) else {
            if !map.has("field") { report(.missingKey, at: map.place, "field") }
            return nil
        }
        map.move(to: "field/\(field.rawValue)")
        let list: CodeList.ID = map.reference(.list, "list")
        let basis = map.basis("basis", of: field.rawValue)
        let sources = map.citations(of: field.rawValue)
        map.check(basis, sources, of: field.rawValue)
        let common = map.optionalWord("common", as: Generalisation.Commonness.self)
        if map.has("uncommonBecomes"), common == nil { report(.missingKey, at: map.place, "common") }
        if !map.has("uncommonBecomes"), !map.has("coarser") { report(.missingKey, at: map.place, "coarser") }
        return Generalisation(
            field: field, list: list, common: common,
            uncommonBecomes: map.value("uncommonBecomes").map { reference(.entry, $0, within: list.text) },
            coarser: map.references(.list, "coarser"),
            asTheyStand: map.has("asTheyStand") ? codes(map, "asTheyStand", from: list.text) : [], basis: basis,
            sources: sources)
    }

    private func sign(_ value: YAMLValue, _ generalisations: [Generalisation]) -> RareSign? {
        let known = ["id", "says", "weight", "contexts", "values", "uncommon"]
        guard var map = MapReader(value, .sign, path: "sign", known: known, in: self) else { return nil }
        let id = map.declareID(.sign)
        map.move(to: "sign/\(id)")
        if !map.has("values"), !map.has("uncommon"), !map.has("contexts") {
            report(.missingKey, at: map.place, "values")
        }
        let parts = map.value("values").map { pairs($0, of: "values").compactMap { part($0, generalisations) } } ?? []
        return RareSign(
            id: ID(id), says: map.text("says"), weight: map.requiredNumber("weight", in: 1...99),
            contexts: map.references(.context, "contexts"), parts: parts,
            uncommon: map.optionalWord("uncommon", as: RecordField.self))
    }

    /// Codes of one field, from the list that its generalisation names.
    private func part(_ entry: YAMLEntry, _ generalisations: [Generalisation]) -> RareSign.Part? {
        guard let generalisation = generalisations.first(where: { $0.field.rawValue == entry.key }) else {
            let words = generalisations.map(\.field.rawValue).joined(separator: ", ")
            report(.unknownWord, at: entry.keyPlace, entry.key, words)
            return nil
        }
        return RareSign.Part(
            field: generalisation.field, codes: codes(entry.value, of: entry.key, from: generalisation.list.text))
    }
}
