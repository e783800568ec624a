import Instruments

extension Reading {
    private static let scenarioKeys = [
        "id", "title", "language", "difficulty", "instrument", "context", "setting", "person", "room", "story", "start",
        "acts", "answers", "traps", "expected", "notes", "basis", "sources",
    ]

    /// A file of `scenarios`.
    ///
    /// - Parameter name: the file's, without its ending.
    func scenario(_ value: YAMLValue, named name: String, digest: String) -> Scenario? {
        guard let map = MapReader(value, .scenario, path: "scenario", known: Self.scenarioKeys, in: self) else {
            return nil
        }
        let id = map.declareID(.scenario)
        if !id.isEmpty, id != name { report(.idIsNotFileName, at: map.value("id")?.place ?? map.place, id, name) }
        let basis = map.basis("basis", of: id)
        let sources = map.citations(of: id)
        map.check(basis, sources, of: id)
        for key in ["setting", "person", "expected"] where !map.has(key) {
            report(.missingKey, at: map.place, key)
        }
        return Scenario(
            id: ID(id), title: map.text("title"), language: map.text("language"),
            difficulty: map.word("difficulty", else: .first), instrument: map.reference(.instrument, "instrument"),
            context: map.reference(.context, "context"), setting: map.texts("setting"), person: map.texts("person"),
            room: map.texts("room"), story: map.texts("story"), start: circumstances(map, "start"),
            acts: map.items("acts").compactMap { deed($0) }, replies: replies(map),
            traps: map.items("traps").compactMap { trap($0) }, expected: expected(map), notes: map.texts("notes"),
            basis: basis, sources: sources, digest: digest)
    }

    func circumstances(_ map: MapReader, _ key: String) -> [Circumstance] {
        guard let value = map.value(key) else { return [] }
        let items = items(value, of: key)
        if items.isEmpty, case .list = value.content { report(.emptyList, at: value.place, key) }
        return items.compactMap { word($0, as: Circumstance.self) }
    }

    private func deed(_ value: YAMLValue) -> Scenario.Deed? {
        guard let map = MapReader(value, path: "acts", known: ["do", "says", "gives"], in: self) else { return nil }
        let act: PracticeAct.ID = map.reference(.act, "do")
        mark("acts/\(act)", at: map.place)
        return Scenario.Deed(act: act, says: map.text("says"), gives: circumstances(map, "gives"))
    }

    private func trap(_ value: YAMLValue) -> Scenario.Trap? {
        let known = ["id", "at", "says", "acts", "notes", "stops", "why", "sources"]
        guard let map = MapReader(value, .trap, path: "trap", known: known, in: self) else { return nil }
        let id = map.declareID(.trap)
        let acts: [PracticeAct.ID] = map.references(.act, "acts")
        let notes = ofQuestions(map, "notes").map { Scenario.NotedChoice(question: $0.question, choices: $0.choices) }
        let stops = map.isTrue("stops")
        if acts.isEmpty, notes.isEmpty, !stops { report(.trapCannotBeMet, at: map.place, id) }
        return Scenario.Trap(
            id: ID(id), at: map.reference(.question, "at"), says: map.text("says"), acts: acts, notes: notes,
            stops: stops, why: map.text("why"), sources: map.citations(of: id))
    }

    private func expected(_ map: MapReader) -> Scenario.Expected {
        let known = ["level", "indicators", "flags", "actions", "because"]
        guard let value = map.value("expected"),
            let map = MapReader(value, path: "expected", known: known, in: self)
        else { return Scenario.Expected(level: "", because: "") }
        return Scenario.Expected(
            level: map.reference(.level, "level"), indicators: map.references(.finding, "indicators"),
            flags: map.references(.flag, "flags"), actions: map.references(.action, "actions"),
            because: map.text("because"))
    }
}

/// What the person answers.
extension Reading {
    func replies(_ map: MapReader) -> [Scenario.Reply] {
        guard let value = map.value("answers") else { return [] }
        return pairs(value, of: "answers").map { entry in
            refer(.question, entry.key, at: entry.keyPlace)
            mark("answers/\(entry.key)", at: entry.keyPlace)
            mark("answer/\(entry.key)", at: entry.keyPlace)
            let reply = Scenario.Reply(question: ID(entry.key), lines: lines(entry))
            checkOrder(reply, at: entry.keyPlace)
            return reply
        }
    }

    /// `own`, `[hit, locked]`, or a list of lines of which each says when it holds.
    private func lines(_ entry: YAMLEntry) -> [Scenario.Line] {
        guard case .list(let items) = entry.value.content else { return [line(entry.value, to: entry.key)] }
        if items.isEmpty { report(.emptyList, at: entry.value.place, entry.key) }
        let isOneLine = items.allSatisfy { if case .scalar = $0.content { true } else { false } }
        return isOneLine ? [line(entry.value, to: entry.key)] : items.map { line($0, to: entry.key) }
    }

    private func line(_ value: YAMLValue, to question: String) -> Scenario.Line {
        guard case .map = value.content else { return noted(value, question) }
        guard let map = MapReader(value, path: "answers/\(question)", known: ["when", "notes", "says"], in: self) else {
            return Scenario.Line()
        }
        let notes = map.value("notes").map { noted($0, question) }
        if notes == nil { report(.missingKey, at: map.place, "notes") }
        return Scenario.Line(
            when: circumstances(map, "when"), notes: notes?.notes ?? [], unknown: notes?.unknown ?? false,
            declined: notes?.declined ?? false, says: map.optionalText("says"))
    }

    /// What is to be noted: choices, `unknown` or `declined`.
    private func noted(_ value: YAMLValue, _ question: String) -> Scenario.Line {
        if value.isWord("unknown") { return Scenario.Line(unknown: true) }
        if value.isWord("declined") { return Scenario.Line(declined: true) }
        guard case .list(let items) = value.content else {
            return Scenario.Line(notes: [ID(reference(.choice, value, within: question))])
        }
        return Scenario.Line(notes: items.map { ID(reference(.choice, $0, within: question)) })
    }

    /// The last line holds whatever was done, and no line stands behind one that always holds.
    private func checkOrder(_ reply: Scenario.Reply, at place: Place) {
        if reply.lines.last?.when.isEmpty != true { report(.noLineWithoutWhen, at: place, reply.question.text) }
        for (index, line) in reply.lines.enumerated().dropFirst() {
            let earlier = reply.lines[..<index].contains { Set($0.when).isSubset(of: line.when) }
            if earlier { report(.lineNeverSaid, at: place, reply.question.text, String(index + 1)) }
        }
    }
}
