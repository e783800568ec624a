import Instruments

extension Reading {
    func list(_ value: YAMLValue, named name: String) -> CodeList? {
        let known = ["list", "title", "sources", "coarsens", "entries"]
        guard var map = MapReader(value, .list, path: "list", known: known, in: self) else { return nil }
        let id = map.declareID(.list, key: "list")
        map.move(to: "list/\(id)")
        if !id.isEmpty, id != name { report(.idIsNotFileName, at: "\(map.path)/list", id, name) }
        let sources = map.texts("sources")
        if !map.has("sources") { report(.sourceMissing, at: map.place, id) }
        let items = map.items("entries", needed: true)
        if let value = map.value("entries"), items.isEmpty, case .list = value.content {
            report(.emptyList, at: value.place, "entries")
        }
        let coarsens: CodeList.ID? = map.optionalReference(.list, "coarsens")
        return CodeList(
            id: ID(id), title: map.text("title"), sources: sources,
            entries: items.compactMap { entry($0, of: id, coarsening: coarsens) }, coarsens: coarsens)
    }

    private func entry(_ value: YAMLValue, of list: String, coarsening finer: CodeList.ID?) -> CodeList.Entry? {
        let path = "list/\(list)/entry"
        guard var map = MapReader(value, path: path, known: Self.entryKeys, in: self) else { return nil }
        let code = map.declareID(.entry, key: "code", within: list)
        map.move(to: "list/\(list)/\(code)")
        return CodeList.Entry(
            code: code, name: map.text("name"), also: map.texts("also"), numbers: numbers(map),
            covers: finer.map { codes(map, "of", from: $0.text) } ?? [])
    }

    /// Codes of a list, each of which must be one of its entries.
    func codes(_ map: MapReader, _ key: String, from list: String) -> [String] {
        guard let value = map.value(key) else {
            report(.missingKey, at: map.place, key)
            return []
        }
        return codes(value, of: key, from: list)
    }

    func codes(_ value: YAMLValue, of key: String, from list: String) -> [String] {
        let items = items(value, of: key)
        if items.isEmpty, case .list = value.content { report(.emptyList, at: value.place, key) }
        var seen: Set<String> = []
        return items.map { item in
            let code = reference(.entry, item, within: list)
            if !code.isEmpty, !seen.insert(code).inserted { report(.listedTwice, at: item.place, code) }
            return code
        }
    }

    private static let entryKeys = ["code", "name", "also", "from", "to", "of"]
    private static let possibleNumbers = 0...999

    private func numbers(_ map: MapReader) -> ClosedRange<Int>? {
        guard map.has("from") || map.has("to") else { return nil }
        let first = map.requiredNumber("from", in: Self.possibleNumbers)
        return first...map.requiredNumber("to", in: first...Self.possibleNumbers.upperBound)
    }
}
