import Instruments

extension Reading {
    /// An item of a cross-check.
    ///
    /// - Parameter isWeighed: Whether the list has dimensions, so that every item is in one and has a strength.
    func item(_ value: YAMLValue, isWeighed: Bool) -> CrossCheck.Item? {
        let known = ["id", "title", "dimension", "strength", "doubt", "from", "notAskable"]
        guard var map = MapReader(value, .item, path: "item", known: known, in: self) else { return nil }
        let id = map.declareID(.item)
        map.move(to: "item/\(id)")
        if isWeighed {
            for key in ["dimension", "strength"] where !map.has(key) { report(.missingKey, at: map.place, key) }
        }
        let from = evidence(map)
        if map.has("notAskable"), !from.indicators.isEmpty || !from.choices.isEmpty {
            report(.keysExclude, at: map.keyPlace("notAskable"), "notAskable", "from")
        }
        return CrossCheck.Item(
            id: ID(id), title: map.text("title"), dimension: map.optionalReference(.dimension, "dimension"),
            strength: map.optionalWord("strength", as: Strength.self), doubt: map.optionalText("doubt"), from: from,
            notAskable: map.optionalText("notAskable"))
    }

    private func evidence(_ map: MapReader) -> CrossCheck.Evidence {
        let known = ["indicators", "choices", "observations", "except"]
        guard let value = map.value("from"),
            let from = MapReader(value, path: "\(map.path)/from", known: known, in: self)
        else { return CrossCheck.Evidence() }
        return evidence(of: from)
    }

    /// The evidence that stands among the keys of a mapping.
    func evidence(of map: MapReader) -> CrossCheck.Evidence {
        CrossCheck.Evidence(
            indicators: map.items("indicators").compactMap { ofIndicator($0) }, choices: ofQuestions(map, "choices"),
            observations: ofObservations(map), except: ofQuestions(map, "except"))
    }

    /// `confined` or `{indicator: confined, atLeast: strong}`
    private func ofIndicator(_ value: YAMLValue) -> CrossCheck.Evidence.OfIndicator? {
        switch value.content {
        case .scalar:
            return .init(indicator: ID(reference(.indicator, value)), atLeast: .medium)
        case .map:
            guard let map = MapReader(value, path: "indicators", known: ["indicator", "atLeast"], in: self) else {
                return nil
            }
            return .init(
                indicator: map.reference(.indicator, "indicator"), atLeast: map.word("atLeast", else: Strength.medium))
        case .list:
            report(.wrongShape, at: value.place, "indicators", DiagnosticMessages.anItemIndicator)
            return nil
        }
    }

    func ofQuestions(_ map: MapReader, _ key: String) -> [CrossCheck.Evidence.OfQuestion] {
        guard let value = map.value(key) else { return [] }
        return pairs(value, of: key).map { entry in
            refer(.question, entry.key, at: entry.keyPlace)
            mark("\(map.path)/\(key)/\(entry.key)", at: entry.keyPlace)
            var seen: Set<String> = []
            let choices = items(entry.value, of: entry.key).map { item -> Choice.ID in
                let choice = reference(.choice, item, within: entry.key)
                if !choice.isEmpty, !seen.insert(choice).inserted { report(.listedTwice, at: item.place, choice) }
                mark("\(map.path)/\(key)/\(entry.key)/\(choice)", at: item.place)
                return ID(choice)
            }
            if choices.isEmpty, case .list = entry.value.content {
                report(.emptyList, at: entry.value.place, entry.key)
            }
            return .init(question: ID(entry.key), choices: choices)
        }
    }

    private func ofObservations(_ map: MapReader) -> [CrossCheck.Evidence.OfObservation] {
        guard let value = map.value("observations") else { return [] }
        return pairs(value, of: "observations").map { entry in
            refer(.observation, entry.key, at: entry.keyPlace)
            mark("\(map.path)/observations/\(entry.key)", at: entry.keyPlace)
            let known = items(entry.value, of: entry.key).compactMap { word($0, as: Observation.Known.self) }
            if known.isEmpty, case .list = entry.value.content { report(.emptyList, at: entry.value.place, entry.key) }
            return .init(observation: ID(entry.key), known: known)
        }
    }
}
