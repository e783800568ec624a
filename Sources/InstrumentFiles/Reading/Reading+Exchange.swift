import Instruments

extension Reading {
    private static let exchangeKeys = [
        "exchange", "edition", "title", "statement", "reads", "place", "presumedOnly", "sources", "fields", "unused",
        "record",
    ]

    /// Reads a format of `exchange`; nil where it is no mapping.
    ///
    /// - Parameters:
    ///   - name: The file's, without its ending.
    ///   - codes: The published lists of the standard.
    func exchangeFormat(
        _ value: YAMLValue, named name: String, codes: ExchangeCodes, digest: String
    ) -> ExchangeFormat? {
        guard let map = MapReader(value, path: "exchange", known: Self.exchangeKeys, in: self) else { return nil }
        let sources = map.items("sources", needed: true).compactMap { source($0) }
        let id = map.value("exchange").flatMap { self.id($0, spelling: .hyphenated) } ?? ""
        if !map.has("exchange") { report(.missingKey, at: map.place, "exchange") }
        if !id.isEmpty, id != name { report(.idIsNotFileName, at: map.keyPlace("exchange"), id, name) }
        let fates = map.items("record", needed: true).compactMap { fate($0) }
        let fields = map.items("fields", needed: true).compactMap { exchangeField($0, codes) }
        let names = words(map, "unused")
        for name in names { declare(.exchangeField, name, at: map.keyPlace("unused")) }
        for key in ["fields", "record"] where map.has(key) && (key == "fields" ? fields.isEmpty : fates.isEmpty) {
            report(.emptyList, at: map.keyPlace(key), key)
        }
        return ExchangeFormat(
            id: ID(id), edition: map.text("edition"), title: map.text("title"), statement: map.text("statement"),
            digest: digest, reads: map.reference(.instrument, "reads"), sources: sources,
            place: map.reference(.context, "place"), presumedOnly: map.isTrue("presumedOnly"), fields: fields,
            unused: names, record: fates)
    }

    private func fate(_ value: YAMLValue) -> ExchangeFormat.Fate? {
        let known = ["field", "fate", "to", "why"]
        guard let map = MapReader(value, path: "fate", known: known, in: self) else { return nil }
        let field = map.text("field")
        declare(.recordField, field, at: map.keyPlace("field"))
        let kind = map.word("fate", else: ExchangeFormat.Fate.Kind.lost)
        let to = words(map, "to")
        for name in to { refer(.exchangeField, name, at: map.keyPlace("to")) }
        // What is lost stands nowhere and has a reason; what is kept stands somewhere.
        if kind == .lost, map.has("to") { report(.keysExclude, at: map.keyPlace("to"), "to", "fate: lost") }
        if kind != .lost, !map.has("to") { report(.missingKey, at: map.place, "to") }
        if kind != .kept, !map.has("why") { report(.missingKey, at: map.place, "why") }
        return ExchangeFormat.Fate(field: field, kind: kind, to: to, why: map.optionalText("why"))
    }

    /// Codes or names of fields, as they stand.
    func words(_ map: MapReader, _ key: String) -> [String] {
        guard let value = map.value(key) else { return [] }
        var seen: Set<String> = []
        return items(value, of: key).compactMap { item in
            guard let word = id(item, spelling: .listed) else { return nil }
            if !seen.insert(word).inserted { report(.listedTwice, at: item.place, word) }
            return word
        }
    }
}
