import Instruments

extension Reading {
    private static let words = [
        "all", "any", "present", "atLeast", "fact", "answer", "observed", "reported", "flag", "level", "ending",
        "consent",
    ]
    private static let beside = ["strength", "of", "except"]
    private static let negations: Set<String> = ["not", "none", "unless", "absent", "without", "never"]

    /// Reads a condition; `.all([])` where it was reported.
    func condition(_ value: YAMLValue) -> PlacedCondition {
        let nothing = PlacedCondition(.all([]), at: value.place)
        guard case .map(let entries) = value.content else {
            report(.wrongShape, at: value.place, "condition", DiagnosticMessages.aCondition)
            return nothing
        }
        let thresholds = names[.threshold] ?? [:]
        var heads: [YAMLEntry] = []
        for entry in entries {
            if Self.negations.contains(entry.key) {
                report(.negation, at: entry.keyPlace, entry.key)
                return nothing
            }
            if Self.words.contains(entry.key) || thresholds[entry.key] != nil {
                heads.append(entry)
            } else if !Self.beside.contains(entry.key) {
                // Where instrument.yaml could not be read, the names of its thresholds are not known.
                guard isComplete, !doubtful.contains(.threshold) else { return nothing }
                let nearest = Nearest.word(to: entry.key, in: Self.words + Self.beside + thresholds.keys.sorted())
                report(.unknownKey, at: entry.keyPlace, entry.key, DiagnosticMessages.suggestion(nearest))
                return nothing
            }
        }
        guard let head = heads.first else {
            report(.wrongShape, at: value.place, "condition", DiagnosticMessages.aCondition)
            return nothing
        }
        guard heads.count == 1 else {
            report(.twoConditions, at: value.place, heads.map(\.key).joined(separator: ", "))
            return nothing
        }
        let counts = head.key == "atLeast" || thresholds[head.key] != nil
        let allowed = head.key == "atLeast" ? Self.beside : counts ? ["except"] : []
        for entry in entries where entry.key != head.key && !allowed.contains(entry.key) {
            report(.unknownKey, at: entry.keyPlace, entry.key, DiagnosticMessages.suggestion(nil))
        }
        let others = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return counts ? counting(head, others, at: value.place) : atom(head, at: value.place)
    }

    /// `{atLeast: 2, strength: strong, of: [B], except: [child-alone]}` or `established: [C]`
    private func counting(_ head: YAMLEntry, _ others: [String: YAMLEntry], at place: Place) -> PlacedCondition {
        var members: [String: Place] = [:]
        func ids(_ kind: NameKind, _ value: YAMLValue, of key: String) -> [String] {
            let items = items(value, of: key)
            let ids: [ID<Never>] = references(kind, value, of: key)
            for (id, item) in zip(ids, items) { members[id.text] = item.place }
            return ids.map(\.text)
        }
        let except = others["except"].map { ids(.indicator, $0.value, of: "except") } ?? []
        guard head.key == "atLeast" else {
            let counted = CountedSet(
                members: ids(.counted, head.value, of: head.key), except: except.map { Indicator.ID($0) })
            refer(.threshold, head.key, at: head.keyPlace)
            return PlacedCondition(.threshold(ID(head.key), of: counted), at: head.keyPlace, members: members)
        }
        guard let of = others["of"] else {
            report(.missingKey, at: place, "of")
            return PlacedCondition(.all([]), at: place)
        }
        let counted = CountedSet(
            members: ids(.counted, of.value, of: "of"), except: except.map { Indicator.ID($0) })
        let number = number(head.value, of: "atLeast", in: 1...99) ?? 1
        let strength = others["strength"].flatMap { word($0.value, as: Strength.self) } ?? .weak
        return PlacedCondition(.atLeast(number, strength, of: counted), at: head.keyPlace, members: members)
    }

    private func atom(_ head: YAMLEntry, at place: Place) -> PlacedCondition {
        let value = head.value
        switch head.key {
        case "all", "any":
            let items = items(value, of: head.key)
            if items.isEmpty, case .list = value.content { report(.emptyList, at: value.place, head.key) }
            let parts = items.map { condition($0) }
            let conditions = parts.map(\.condition)
            return PlacedCondition(head.key == "all" ? .all(conditions) : .any(conditions), at: place, parts: parts)
        case "present":
            return PlacedCondition(.present(ID(reference(.indicator, value))), at: value.place)
        case "observed":
            return PlacedCondition(.observed(ID(reference(.observation, value))), at: value.place)
        case "flag":
            return PlacedCondition(.flag(ID(reference(.flag, value))), at: value.place)
        case "level":
            return PlacedCondition(.level(oneOrMore(.level, value, of: head.key)), at: value.place)
        case "ending":
            return PlacedCondition(.ending(oneOrMore(.ending, value, of: head.key)), at: value.place)
        case "reported":
            if bool(value, of: head.key) == false { report(.negation, at: value.place, "\(head.key): false") }
            return PlacedCondition(.reported, at: value.place)
        case "consent":
            return fact(.consentReferral, value)
        case "fact":
            return both(pairs(value, of: head.key).map { fact($0) }, at: place)
        default:
            return both(pairs(value, of: head.key).map { answer($0) }, at: place)
        }
    }

    private func both(_ parts: [PlacedCondition], at place: Place) -> PlacedCondition {
        guard parts.count == 1, let only = parts.first else {
            return PlacedCondition(.all(parts.map(\.condition)), at: place, parts: parts)
        }
        return only
    }

    private func fact(_ entry: YAMLEntry) -> PlacedCondition {
        guard let fact = Fact(rawValue: entry.key) else {
            let nearest = Nearest.word(to: entry.key, in: Fact.allCases.map(\.rawValue))
            report(.unknownKey, at: entry.keyPlace, entry.key, DiagnosticMessages.suggestion(nearest))
            return PlacedCondition(.all([]), at: entry.keyPlace)
        }
        return self.fact(fact, entry.value)
    }

    private func fact(_ fact: Fact, _ value: YAMLValue) -> PlacedCondition {
        let values = listed(value, of: fact.rawValue).map { factValue($0, of: fact) }
        return PlacedCondition(.fact(fact, values), at: value.place)
    }

    /// One of the values that the fact may have.
    func factValue(_ value: YAMLValue, of fact: Fact) -> String {
        guard let known = fact.values else { return reference(.context, value) }
        let text = text(value, of: fact.rawValue)
        if !text.isEmpty, !known.contains(text) {
            report(.unknownFactValue, at: value.place, fact.rawValue, text, known.joined(separator: ", "))
        }
        return text
    }

    /// Any of the answers to any of the questions.
    func opening(_ value: YAMLValue, of key: String) -> PlacedCondition {
        let parts = pairs(value, of: key).map { answer($0) }
        return PlacedCondition(.any(parts.map(\.condition)), at: value.place, parts: parts)
    }

    private func answer(_ entry: YAMLEntry) -> PlacedCondition {
        refer(.question, entry.key, at: entry.keyPlace)
        let choices = listed(entry.value, of: entry.key).map { value in
            Choice.ID(reference(.choice, value, within: entry.key))
        }
        return PlacedCondition(.answer(ID(entry.key), choices), at: entry.value.place)
    }

    /// A value, or each of a list of values.
    private func listed(_ value: YAMLValue, of key: String) -> [YAMLValue] {
        guard case .list(let items) = value.content else { return [value] }
        if items.isEmpty { report(.emptyList, at: value.place, key) }
        return items
    }

    private func oneOrMore<Named>(_ kind: NameKind, _ value: YAMLValue, of key: String) -> [ID<Named>] {
        listed(value, of: key).map { ID(reference(kind, $0)) }
    }
}
