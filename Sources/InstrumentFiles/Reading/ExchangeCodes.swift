import Instruments

/// The published code lists of a standard, as its file of codes holds them.
struct ExchangeCodes {
    struct List {
        let isMany: Bool
        let codes: [String]
    }

    /// By the name of the field.
    var lists: [String: List] = [:]
    /// By id.
    var translations: [String: ExchangeFormat.Translation] = [:]
}

extension Reading {
    /// Reads the file of codes that belongs to a format; what has a mistake is reported and left out.
    func exchangeCodes(_ value: YAMLValue, named name: String) -> ExchangeCodes {
        var codes = ExchangeCodes()
        let known = ["codes", "title", "statement", "sources", "lists", "translations"]
        guard let map = MapReader(value, path: "codes", known: known, in: self) else { return codes }
        if map.text("codes") != name { report(.idIsNotFileName, at: map.keyPlace("codes"), map.text("codes"), name) }
        for key in ["title", "statement"] { _ = map.text(key) }
        if map.texts("sources").isEmpty { report(.sourceMissing, at: map.place, name) }
        for value in map.items("lists", needed: true) {
            guard let (field, list) = exchangeList(value) else { continue }
            if codes.lists.updateValue(list, forKey: field) != nil { report(.listedTwice, at: value.place, field) }
        }
        for value in map.items("translations") {
            guard let map = MapReader(value, path: "translation", known: ["id", "values"], in: self) else { continue }
            codes.translations[map.text("id")] = translation(map, "values")
        }
        return codes
    }

    private func exchangeList(_ value: YAMLValue) -> (String, ExchangeCodes.List)? {
        let known = ["field", "many", "entries"]
        guard let map = MapReader(value, path: "codes/list", known: known, in: self) else { return nil }
        var seen: Set<String> = []
        let codes = map.items("entries", needed: true).compactMap { value -> String? in
            guard let entry = MapReader(value, path: "codes/entry", known: ["code", "name"], in: self),
                let codeValue = entry.value("code"), let code = id(codeValue, spelling: .code)
            else { return nil }
            _ = entry.text("name")
            if !seen.insert(code).inserted { report(.listedTwice, at: codeValue.place, code) }
            return code
        }
        return (map.text("field"), ExchangeCodes.List(isMany: map.isTrue("many"), codes: codes))
    }

    /// `{Feminine: Woman}`
    func translation(_ map: MapReader, _ key: String) -> ExchangeFormat.Translation? {
        guard let value = map.value(key) else { return nil }
        return ExchangeFormat.Translation(
            pairs(value, of: key).compactMap { entry in
                guard IDSpelling.listed.allows(entry.key) else {
                    report(.malformedID, at: entry.keyPlace, entry.key, IDSpelling.listed.explanation)
                    return nil
                }
                return id(entry.value, spelling: .listed).map { (entry.key, $0) }
            })
    }
}
