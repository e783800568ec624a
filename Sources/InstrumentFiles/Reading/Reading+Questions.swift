import Instruments

extension Reading {
    private static let questionKeys = [
        "id", "number", "tier", "topic", "audience", "kind", "list", "ask", "help", "why", "probes", "relevant",
        "openedBy", "volunteered", "recordOnly", "sources", "choices",
    ]
    private static let choiceKeys = [
        "id", "text", "feeds", "flags", "needs", "sets", "observes", "cause", "relevant", "ends",
    ]

    private enum Kind: String, CaseIterable {
        case one, many, list
    }

    func questions(_ value: YAMLValue) -> [Question] {
        guard let map = MapReader(value, path: "questions", known: ["questions"], in: self) else { return [] }
        return map.items("questions", needed: true).compactMap { question($0) }
    }

    /// A question of `questions.yaml` or of a context, or with `isStep` one of `interview.yaml`.
    func question(_ value: YAMLValue, isStep: Bool = false) -> Question? {
        let known = Self.questionKeys + (isStep ? ["phase", "read", "readOnForm", "field"] : [])
        guard var map = MapReader(value, .question, path: "question", known: known, in: self) else { return nil }
        let id = map.declareID(.question)
        // The choices of a repeated question would all be repeated too; they are kept apart.
        let owner = map.isFirst(.question, id) ? id : "\(id) \(map.place.line)"
        map.move(to: "question/\(owner)")
        let audience = map.optionalWord("audience", as: Question.Audience.self) ?? .person
        let phase = isStep ? map.word("phase", else: Question.Phase.safety) : .questions
        let isLate = phase == .closing || phase == .particulars
        let tier = isStep ? map.number("tier", in: 0...4) ?? 0 : map.requiredNumber("tier", in: 0...4)
        let why = map.optionalText("why")
        if why == nil, audience == .person { report(.whyMissing, at: map.place, id) }
        let volunteered = map.isTrue("volunteered")
        if tier == 4, !map.has("volunteered"), audience == .person { report(.volunteeredMissing, at: map.place, id) }
        if !isStep, !map.has("topic") { report(.missingKey, at: map.place, "topic") }
        let kind = kind(map)
        let choices = choices(map, of: owner, kind: kind)
        // A question that leads to an indicator says where that comes from; a step of the interview need not.
        return Question(
            id: ID(id), number: number(map), phase: phase, tier: tier, topic: map.optionalReference(.topic, "topic"),
            audience: audience, kind: kind, ask: map.text("ask"), read: map.texts("read"),
            readOnForm: map.has("readOnForm") ? map.texts("readOnForm") : nil, help: map.optionalText("help"),
            why: why ?? "", probes: map.texts("probes"),
            relevant: map.condition("relevant", use: isLate ? .closing : .relevance),
            openedBy: map.opening("openedBy"), volunteered: volunteered, recordOnly: map.isTrue("recordOnly"),
            field: map.optionalWord("field", as: RecordField.self),
            choices: choices, sources: map.citations(of: id, needed: choices.contains { !$0.feeds.isEmpty }))
    }

    private func number(_ map: MapReader) -> Int {
        let range = 1...9999
        guard let place = map.value("number")?.place, let number = map.number("number", in: range) else {
            if !map.has("number") { report(.missingKey, at: map.place, "number") }
            return range.lowerBound
        }
        if let first = numbers[number] {
            report(.duplicateNumber, at: place, String(number), "\(first.file):\(first.line)")
        } else {
            numbers[number] = place
        }
        return number
    }

    private func kind(_ map: MapReader) -> Question.Kind {
        let kind = map.word("kind", else: Kind.one)
        if kind != .list, map.has("list") { report(.keysExclude, at: map.keyPlace("list"), "list", kind.rawValue) }
        switch kind {
        case .one: return .one
        case .many: return .many
        case .list: return .list(map.reference(.list, "list"))
        }
    }

    private func choices(_ map: MapReader, of question: String, kind: Question.Kind) -> [Choice] {
        let needed =
            switch kind {
            case .one: 2
            case .many: 1
            case .list: 0
            }
        let items = map.items("choices", needed: needed > 0)
        let choices = items.compactMap { choice($0, of: question) }
        if map.has("choices"), items.count < needed {
            report(.tooFewChoices, at: map.keyPlace("choices"), question, String(needed))
        }
        var texts: Set<String> = []
        for choice in choices where !choice.text.isEmpty && !texts.insert(choice.text.lowercased()).inserted {
            report(.duplicateChoiceText, at: "\(map.path)/choice/\(choice.id)/text", question)
        }
        return choices
    }

    private func choice(_ value: YAMLValue, of question: String) -> Choice? {
        let path = "question/\(question)/choice"
        guard var map = MapReader(value, .choice, path: path, known: Self.choiceKeys, in: self) else { return nil }
        let id = map.declareID(.choice, within: question)
        map.move(to: "\(path)/\(id)")
        let cause: Observation.Cause.ID? = map.value("cause").map { ID(text($0, of: "cause")) }
        if cause != nil, !map.has("observes") { report(.missingKey, at: map.place, "observes") }
        return Choice(
            id: ID(id), text: map.text("text"), feeds: feeds(map), flags: map.references(.flag, "flags"),
            needs: map.references(.need, "needs"), sets: settings(map), observes: observed(map, cause: cause),
            relevant: map.condition("relevant", use: .offer), ends: map.optionalReference(.ending, "ends"))
    }

    private func feeds(_ map: MapReader) -> [Choice.Feed] {
        guard let value = map.value("feeds") else { return [] }
        let items = items(value, of: "feeds")
        if items.isEmpty, case .list = value.content { report(.emptyList, at: value.place, "feeds") }
        return items.enumerated().compactMap { index, item in
            let path = "\(map.path)/feeds/\(index + 1)"
            mark(path, at: item.place)
            switch item.content {
            case .scalar:
                return Choice.Feed(indicator: ID(reference(.indicator, item)))
            case .map:
                guard let feed = MapReader(item, path: path, known: ["indicator", "strength"], in: self) else {
                    return nil
                }
                return Choice.Feed(
                    indicator: feed.reference(.indicator, "indicator"),
                    strength: feed.optionalWord("strength", as: Strength.self))
            case .list:
                report(.wrongShape, at: item.place, "feeds", DiagnosticMessages.aFeed)
                return nil
            }
        }
    }

    private func settings(_ map: MapReader) -> [Choice.Setting] {
        guard let value = map.value("sets") else { return [] }
        return pairs(value, of: "sets").compactMap { entry in
            guard let fact = Fact(rawValue: entry.key) else {
                let nearest = Nearest.word(
                    to: entry.key, in: Fact.allCases.filter { !$0.isDerived }.map(\.rawValue))
                report(.unknownKey, at: entry.keyPlace, entry.key, DiagnosticMessages.suggestion(nearest))
                return nil
            }
            if fact.isDerived { report(.factCannotBeSet, at: entry.keyPlace, entry.key) }
            return Choice.Setting(fact: fact, value: factValue(entry.value, of: fact))
        }
    }

    private func observed(_ map: MapReader, cause: Observation.Cause.ID?) -> [Choice.Observed] {
        guard let value = map.value("observes") else { return [] }
        return pairs(value, of: "observes").compactMap { entry in
            refer(.observation, entry.key, at: entry.keyPlace)
            mark("\(map.path)/observes/\(entry.key)", at: entry.keyPlace)
            guard let known = word(entry.value, as: Observation.Known.self) else { return nil }
            return Choice.Observed(observation: ID(entry.key), known: known, cause: cause)
        }
    }
}
