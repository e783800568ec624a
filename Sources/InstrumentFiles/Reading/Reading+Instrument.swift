import Instruments

extension Reading {
    /// What `instrument.yaml` holds.
    struct Head {
        var id: Instrument.ID = ""
        var edition = ""
        var title = ""
        var statement = ""
        var sources: [Source] = []
        var sections: [Section] = []
        var levels: [Level] = []
        var groups: [Group] = []
        var thresholds: [Threshold] = []
        var flags: [Flag] = []
        var needs: [Need] = []
        var forms: [Form] = []
        var topics: [Topic] = []
    }

    private enum Status: String, CaseIterable {
        case working, official
    }

    func head(_ value: YAMLValue, folder: String) -> Head {
        let known = [
            "instrument", "edition", "title", "status", "statement", "sources", "sections", "levels", "groups",
            "thresholds", "flags", "needs", "forms", "topics",
        ]
        guard let map = MapReader(value, path: "instrument", known: known, in: self) else { return Head() }
        var head = Head()
        if let value = map.value("instrument") {
            head.id = ID(id(value, spelling: .hyphenated) ?? "")
            if !head.id.text.isEmpty, head.id.text != folder {
                report(.idIsNotFileName, at: value.place, head.id.text, folder)
            }
        } else {
            report(.missingKey, at: map.place, "instrument")
        }
        head.edition = map.text("edition")
        head.title = map.text("title")
        head.statement = map.text("statement")
        if map.word("status", else: Status.official) == .working, !head.title.isEmpty,
            !head.title.lowercased().contains("working edition")
        {
            report(.notCalledWorkingEdition, at: "instrument/title", head.title)
        }
        head.sources = map.items("sources", needed: true).compactMap { source($0) }
        head.sections = map.items("sections", needed: true).compactMap { titled($0, .section) }
        head.levels = map.items("levels", needed: true).compactMap { level($0) }
        head.groups = map.items("groups").compactMap { group($0) }
        if let value = map.value("thresholds") {
            head.thresholds = pairs(value, of: "thresholds").compactMap { threshold($0) }
        }
        head.flags = map.items("flags").compactMap { titled($0, .flag) }
        head.needs = map.items("needs").compactMap { titled($0, .need) }
        head.forms = map.items("forms").compactMap { titled($0, .form) }
        head.topics = map.items("topics", needed: true).compactMap { titled($0, .topic) }
        return head
    }

    func source(_ value: YAMLValue) -> Source? {
        let known = ["id", "title", "certainty", "note"]
        guard var map = MapReader(value, .source, path: "source", known: known, in: self) else { return nil }
        let id = map.declareID(.source)
        map.move(to: "source/\(id)")
        return Source(
            id: ID(id), title: map.text("title"), certainty: map.certainty(of: id), note: map.optionalText("note"))
    }

    /// A section, flag, need, form or topic.
    private func titled<Named>(_ value: YAMLValue, _ kind: NameKind) -> Titled<Named>? {
        let path = "\(kind)"
        guard var map = MapReader(value, kind, path: path, known: ["id", "title", "says"], in: self) else { return nil }
        let id = map.declareID(kind)
        map.move(to: "\(path)/\(id)")
        return Titled(id: ID(id), title: map.text("title"), says: map.optionalText("says"))
    }

    private func level(_ value: YAMLValue) -> Level? {
        let known = ["id", "title", "says", "talkAgain"]
        guard var map = MapReader(value, .level, path: "level", known: known, in: self) else { return nil }
        let id = map.declareID(.level)
        map.move(to: "level/\(id)")
        return Level(
            id: ID(id), title: map.text("title"), says: map.text("says"), talkAgain: map.isTrue("talkAgain"))
    }

    private func group(_ value: YAMLValue) -> Group? {
        guard var map = MapReader(value, .group, path: "group", known: ["id", "members"], in: self) else { return nil }
        let id = map.declareID(.group)
        map.move(to: "group/\(id)")
        if !map.has("members") { report(.missingKey, at: map.place, "members") }
        return Group(id: ID(id), members: map.references(.indicator, "members"))
    }

    private func threshold(_ entry: YAMLEntry) -> Threshold? {
        guard IDSpelling.hyphenated.allows(entry.key) else {
            report(.malformedID, at: entry.keyPlace, entry.key, IDSpelling.hyphenated.explanation)
            doubt(.threshold)
            return nil
        }
        declare(.threshold, entry.key, at: entry.keyPlace)
        mark("threshold/\(entry.key)", at: entry.keyPlace)
        let known = ["basis", "anyOf", "sources"]
        guard let map = MapReader(entry.value, path: "threshold/\(entry.key)", known: known, in: self) else {
            return nil
        }
        let basis = map.basis("basis", of: entry.key)
        let sources = map.citations(of: entry.key, needed: basis == .published)
        map.check(basis, sources, of: entry.key)
        let mixes = map.items("anyOf", needed: true)
        if let value = map.value("anyOf"), mixes.isEmpty, case .list = value.content {
            report(.emptyList, at: value.place, "anyOf")
        }
        return Threshold(
            id: ID(entry.key), basis: basis,
            anyOf: mixes.enumerated().compactMap { mix($1, path: "threshold/\(entry.key)/anyOf/\($0 + 1)") },
            sources: sources)
    }

    func mix(_ value: YAMLValue, path: String) -> Threshold.Mix? {
        let known = ["strong", "medium", "weak"]
        guard let map = MapReader(value, path: path, known: known, in: self) else { return nil }
        if !known.contains(where: map.has) { report(.emptyList, at: value.place, "anyOf") }
        return Threshold.Mix(
            strong: map.number("strong", in: 1...99) ?? 0, medium: map.number("medium", in: 1...99) ?? 0,
            weak: map.number("weak", in: 1...99) ?? 0)
    }
}
