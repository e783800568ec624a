import Instruments

extension Reading {
    /// What `actions.yaml` holds.
    struct ActionSet {
        var actions: [Action] = []
        var hotlines: [Hotline] = []
        var sources: [Source] = []
    }

    func actions(_ value: YAMLValue) -> ActionSet {
        guard let map = MapReader(value, path: "actions", known: ["actions", "hotlines", "sources"], in: self) else {
            return ActionSet()
        }
        return ActionSet(
            actions: map.items("actions", needed: true).compactMap { action($0) },
            hotlines: map.items("hotlines").compactMap { hotline($0) },
            sources: map.items("sources").compactMap { source($0) })
    }

    private func action(_ value: YAMLValue) -> Action? {
        let known = ["id", "kind", "text", "urgent", "when", "sources"]
        guard var map = MapReader(value, path: "action", known: known, in: self) else { return nil }
        let id = map.declareID(.action)
        map.move(to: "action/\(id)")
        return Action(
            id: ID(id), kind: map.word("kind", else: .do), text: map.text("text"), urgent: map.isTrue("urgent"),
            when: map.requiredCondition("when", use: .action), sources: map.citations(of: id))
    }

    private func hotline(_ value: YAMLValue) -> Hotline? {
        let known = [
            "country", "name", "number", "hours", "purpose", "certainty", "asOf", "harm", "note", "sources",
        ]
        guard var map = MapReader(value, path: "hotline", known: known, in: self) else { return nil }
        let country = map.value("country").flatMap { id($0, spelling: .country) } ?? ""
        if !map.has("country") { report(.missingKey, at: map.place, "country") }
        let name = map.text("name")
        let number = map.text("number")
        map.move(to: "hotline/\(TextKey.hotlinePart(country: country, number: number))")
        if !country.isEmpty, !number.isEmpty {
            declare(.hotline, "\(country)/\(number)", at: map.value("number")?.place ?? map.place)
        }
        // A source without a date says so; silence about the year is a mistake.
        let isUndated = map.value("asOf")?.isWord("undated") == true
        if !map.has("asOf") { report(.yearMissing, at: map.place, name) }
        return Hotline(
            country: country, name: name, number: number, hours: map.optionalText("hours"),
            purpose: map.text("purpose"), certainty: map.certainty(of: name),
            asOf: isUndated ? nil : map.number("asOf", in: 1990...2100), harm: map.isTrue("harm"),
            note: map.optionalText("note"),
            sources: map.citations(of: name))
    }
}
