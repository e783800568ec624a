import Instruments

extension Reading {
    private static let rangeKeys = [
        "listed", "translated", "only", "flag", "list", "ids", "choicesOf", "dated", "answers",
    ]
    private static let fieldKeys =
        rangeKeys + [
            "field", "certainty", "sources", "note", "many", "empty", "from", "values", "leave", "codes", "onlyWith",
            "onRequest", "read",
        ]

    func exchangeField(_ value: YAMLValue, _ listed: ExchangeCodes) -> ExchangeFormat.Field? {
        guard let map = MapReader(value, path: "exchangeField", known: Self.fieldKeys, in: self) else { return nil }
        let name = map.text("field")
        declare(.exchangeField, name, at: map.keyPlace("field"))
        let range = range(map, of: name, listed)
        let ways = ["empty", "from", "codes", "answers"].filter(map.has)
        if ways.count != 1 {
            if ways.isEmpty {
                report(.missingKey, at: map.place, "from")
            } else {
                report(.keysExclude, at: map.keyPlace(ways[1]), ways[0], ways[1])
            }
        }
        if let list = listed.lists[name], map.isTrue("many") != list.isMany, map.has("listed") {
            report(.unknownWord, at: map.keyPlace("many"), "many", "many: \(list.isMany)")
        }
        let written = codesOf(range)
        return ExchangeFormat.Field(
            name: name, certainty: map.certainty(of: name), sources: map.citations(of: name),
            note: map.optionalText("note"), many: map.isTrue("many"), holds: range, empty: map.optionalText("empty"),
            from: recordField(map, "from"), values: values(map, listed, among: written),
            codes: map.items("codes").compactMap { exchangeCode($0, among: written) },
            onlyWith: requirements(map, "onlyWith"), onRequest: map.isTrue("onRequest"),
            reading: readBack(map, among: written))
    }

    // MARK: - What a field may hold

    private func range(
        _ map: MapReader, of name: String, _ listed: ExchangeCodes
    ) -> ExchangeFormat.Range {
        let given = Self.rangeKeys.filter(map.has)
        if given.count > 1 { report(.keysExclude, at: map.keyPlace(given[1]), given[0], given[1]) }
        switch given.first {
        case "listed":
            guard let list = listed.lists[name] else {
                reportUnknown(name, at: map.keyPlace("listed"), Array(listed.lists.keys))
                return .nothing
            }
            return .codes(list.codes)
        case "translated": return .codes(translated(map, listed)?.pairs.map(\.to) ?? [])
        case "only": return .codes(words(map, "only"))
        case "flag": return .flag
        case "list": return .list(map.reference(.list, "list"))
        case "ids": return .ids(map.word("ids", else: .level))
        case "choicesOf": return .choices(map.reference(.question, "choicesOf"))
        case "dated": return map.word("dated", else: ExchangeDate.month) == .year ? .year : .month
        case "answers": return .answers
        default:
            if !map.has("empty") { report(.missingKey, at: map.place, "only") }
            return .nothing
        }
    }

    /// The codes that a range spells out; nil where they are not known here.
    private func codesOf(_ range: ExchangeFormat.Range) -> [String]? {
        switch range {
        case .codes(let codes): codes
        case .flag: ["1"]
        default: nil
        }
    }

    private func translated(_ map: MapReader, _ listed: ExchangeCodes) -> ExchangeFormat.Translation? {
        let id = map.text("translated")
        guard let table = listed.translations[id] else {
            reportUnknown(id, at: map.keyPlace("translated"), Array(listed.translations.keys))
            return nil
        }
        return table
    }

    /// The record's codes in the standard's words; those of `leave` have none.
    private func values(
        _ map: MapReader, _ listed: ExchangeCodes, among codes: [String]?
    ) -> ExchangeFormat.Translation? {
        let table = map.has("translated") ? translated(map, listed) : translation(map, "values")
        for pair in table?.pairs ?? [] { checkCode(pair.to, among: codes, at: map.keyPlace("values")) }
        let left = words(map, "leave").map { (from: $0, to: "") }
        guard table != nil || !left.isEmpty else { return nil }
        return ExchangeFormat.Translation((table?.pairs ?? []) + left)
    }

    func checkCode(_ code: String, among codes: [String]?, at place: Place) {
        guard let codes, !codes.contains(code) else { return }
        reportUnknown(code, at: place, codes)
    }

    private func reportUnknown(_ word: String, at place: Place, _ known: [String]) {
        report(.unknownWord, at: place, word, known.sorted().joined(separator: ", "))
    }

    private func recordField(_ map: MapReader, _ key: String) -> String? {
        guard map.has(key) else { return nil }
        let field = map.text(key)
        refer(.recordField, field, at: map.keyPlace(key))
        return field
    }
}

/// How exact a date is.
enum ExchangeDate: String, CaseIterable {
    case year, month
}
