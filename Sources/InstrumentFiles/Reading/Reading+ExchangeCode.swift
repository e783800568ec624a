import Instruments

extension Reading {
    private static let evidenceKeys = ["indicators", "choices", "observations", "except"]

    /// A code that is written where an answer speaks for it.
    func exchangeCode(
        _ value: YAMLValue, among codes: [String]?
    ) -> ExchangeFormat.Code? {
        let known = ["code", "parts", "values"] + Self.evidenceKeys
        guard let map = MapReader(value, path: "exchangeCode", known: known, in: self) else { return nil }
        let code = map.text("code")
        checkCode(code, among: codes, at: map.keyPlace("code"))
        if !known.dropFirst().contains(where: map.has) { report(.missingKey, at: map.place, "choices") }
        return ExchangeFormat.Code(
            code: code, evidence: evidence(of: map), parts: parts(map), values: requirements(map, "values"))
    }

    /// `{htcds: {vic_MethodsOfControl: [DebtBondage]}}`
    private func parts(_ map: MapReader) -> [ExchangeFormat.Part] {
        guard let value = map.value("parts") else { return [] }
        return pairs(value, of: "parts").flatMap { format in
            pairs(format.value, of: format.key).map { field in
                let codes = items(field.value, of: field.key).compactMap { id($0, spelling: .listed) }
                for code in codes { refer(.part, "\(format.key)/\(field.key)/\(code)", at: field.keyPlace) }
                return ExchangeFormat.Part(format: ID(format.key), field: field.key, codes: codes)
            }
        }
    }

    /// `{situation.forms: [ForcedLabour]}`
    func requirements(_ map: MapReader, _ key: String) -> [ExchangeFormat.Requirement] {
        guard let value = map.value(key) else { return [] }
        return pairs(value, of: key).map { entry in
            refer(.recordField, entry.key, at: entry.keyPlace)
            return ExchangeFormat.Requirement(
                field: entry.key, values: items(entry.value, of: entry.key).compactMap { id($0, spelling: .listed) })
        }
    }

    // MARK: - What is read

    private static let readKeys = ["nothing", "cannotSay", "fact", "age", "answers", "written", "context"]

    func readBack(_ field: MapReader, among codes: [String]?) -> ExchangeFormat.ReadBack {
        guard let value = field.value("read"),
            let map = MapReader(value, path: "read", known: Self.readKeys + ["values"], in: self)
        else {
            if !field.has("read") { report(.missingKey, at: field.place, "read") }
            return .nothing
        }
        let given = Self.readKeys.filter(map.has)
        if given.count > 1 { report(.keysExclude, at: map.keyPlace(given[1]), given[0], given[1]) }
        switch given.first {
        case "nothing": return .nothing
        case "cannotSay": return .cannotSay(map.text("cannotSay"))
        case "fact": return fact(map)
        case "age": return .age(map.word("age", else: Fact.ageThen))
        case "answers": return .answers(map.items("answers").compactMap { codeReading($0, among: codes) })
        case "written": return .written
        case "context": return .context
        default:
            report(.missingKey, at: map.place, "nothing")
            return .nothing
        }
    }

    private func fact(_ map: MapReader) -> ExchangeFormat.ReadBack {
        let fact = map.word("fact", else: Fact.stage)
        let possible = fact.values ?? []
        let table = translation(map, "values") ?? ExchangeFormat.Translation(possible.map { ($0, $0) })
        for pair in table.pairs where !possible.contains(pair.to) {
            report(
                .unknownFactValue, at: map.keyPlace("values"), fact.rawValue, pair.to,
                possible.joined(separator: ", "))
        }
        return .fact(fact, table)
    }

    private func codeReading(_ value: YAMLValue, among codes: [String]?) -> ExchangeFormat.CodeReading? {
        let known = ["code", "as", "child", "cannotSay"]
        guard let map = MapReader(value, path: "codeReading", known: known, in: self) else { return nil }
        let code = map.text("code")
        checkCode(code, among: codes, at: map.keyPlace("code"))
        if map.has("as") == map.has("cannotSay") { report(.missingKey, at: map.place, "as") }
        return ExchangeFormat.CodeReading(
            code: code, answer: ofQuestions(map, "as").first, child: ofQuestions(map, "child").first,
            cannotSay: map.optionalText("cannotSay"))
    }
}
