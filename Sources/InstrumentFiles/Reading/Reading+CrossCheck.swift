import Instruments

extension Reading {
    /// Reads `crosscheck.yaml`; nil where it is no mapping.
    func crossCheck(_ value: YAMLValue, folder: String, digest: String) -> CrossCheck? {
        let known = [
            "crosscheck", "edition", "title", "statement", "reads", "appliesTo", "otherwise", "sources", "mapping",
            "dimensions", "rule", "classification", "disagreements", "notShipped", "items",
        ]
        guard let map = MapReader(value, path: "crosscheck", known: known, in: self) else { return nil }
        // The names of the parts first, because the rest refers to them.
        let sources = map.items("sources", needed: true).compactMap { source($0) }
        let dimensions = map.items("dimensions").compactMap { dimension($0) }
        let rule = crossCheckRule(map)
        if dimensions.isEmpty != rule.anyOf.isEmpty {
            report(.missingKey, at: map.place, dimensions.isEmpty ? "dimensions" : "anyOf")
        }
        let appliesTo = appliesTo(map)
        if (appliesTo == nil) != !map.has("otherwise") {
            report(.missingKey, at: map.place, appliesTo == nil ? "appliesTo" : "otherwise")
        }
        return CrossCheck(
            id: crossCheckID(map, folder: folder), edition: map.text("edition"), title: map.text("title"),
            statement: map.text("statement"), digest: digest, reads: map.reference(.instrument, "reads"),
            appliesTo: appliesTo, otherwise: map.optionalText("otherwise"), sources: sources, mapping: mapping(map),
            dimensions: dimensions,
            items: map.items("items", needed: true).compactMap { item($0, isWeighed: !dimensions.isEmpty) },
            rule: rule, classification: classification(map),
            disagreements: map.items("disagreements").compactMap { disagreement($0) },
            notShipped: map.optionalText("notShipped"))
    }

    private func crossCheckID(_ map: MapReader, folder: String) -> CrossCheck.ID {
        guard let value = map.value("crosscheck") else {
            report(.missingKey, at: map.place, "crosscheck")
            return ""
        }
        let id = id(value, spelling: .hyphenated) ?? ""
        if !id.isEmpty, id != folder { report(.idIsNotFileName, at: value.place, id, folder) }
        return ID(id)
    }

    /// Only facts of the case: what an answer says must not decide whether it is looked at.
    private func appliesTo(_ map: MapReader) -> Condition? {
        guard let value = map.value("appliesTo") else { return nil }
        let placed = condition(value)
        for atom in placed.atoms {
            if case .fact = atom.condition { continue }
            report(.wrongShape, at: atom.place, "appliesTo", DiagnosticMessages.factsOnly)
        }
        return placed.condition
    }

    private func mapping(_ map: MapReader) -> CrossCheck.Mapping {
        guard let value = map.value("mapping"),
            let mapping = MapReader(value, path: "mapping", known: ["basis", "sources"], in: self)
        else {
            if !map.has("mapping") { report(.missingKey, at: map.place, "mapping") }
            return CrossCheck.Mapping(basis: .working, sources: [])
        }
        return CrossCheck.Mapping(
            basis: mapping.basis("basis", of: "mapping"), sources: mapping.citations(of: "mapping"))
    }

    private func dimension(_ value: YAMLValue) -> CrossCheck.Dimension? {
        let known = ["id", "title", "count"]
        guard var map = MapReader(value, .dimension, path: "dimension", known: known, in: self) else { return nil }
        let id = map.declareID(.dimension)
        map.move(to: "dimension/\(id)")
        return CrossCheck.Dimension(
            id: ID(id), title: map.text("title"), count: map.requiredNumber("count", in: 1...99))
    }

    private func crossCheckRule(_ map: MapReader) -> CrossCheck.Rule {
        let known = ["basis", "sources", "says", "anyOf"]
        guard let value = map.value("rule"), let rule = MapReader(value, path: "rule", known: known, in: self) else {
            if !map.has("rule") { report(.missingKey, at: map.place, "rule") }
            return CrossCheck.Rule(basis: .working, sources: [], says: "")
        }
        let (basis, sources) = grounds(rule, of: "rule")
        let mixes = rule.items("anyOf")
        if let list = rule.value("anyOf"), mixes.isEmpty, case .list = list.content {
            report(.emptyList, at: list.place, "anyOf")
        }
        return CrossCheck.Rule(
            basis: basis, sources: sources, says: rule.text("says"),
            anyOf: mixes.enumerated().compactMap { mix($1, path: "rule/anyOf/\($0 + 1)") })
    }

    private func classification(_ map: MapReader) -> CrossCheck.Classification? {
        let known = ["basis", "sources", "says", "classes"]
        guard let value = map.value("classification"),
            let table = MapReader(value, path: "classification", known: known, in: self)
        else { return nil }
        let (basis, sources) = grounds(table, of: "classification")
        return CrossCheck.Classification(
            basis: basis, sources: sources, says: table.text("says"),
            classes: table.items("classes", needed: true).compactMap { row($0) })
    }

    private func grounds(_ map: MapReader, of subject: String) -> (Basis, [Citation]) {
        let basis = map.basis("basis", of: subject)
        let sources = map.citations(of: subject)
        map.check(basis, sources, of: subject)
        return (basis, sources)
    }

    private func row(_ value: YAMLValue) -> CrossCheck.Class? {
        let known = ["id", "title", "positive", "anyPositive", "notPositive"]
        guard var map = MapReader(value, .row, path: "class", known: known, in: self) else { return nil }
        let id = map.declareID(.row)
        map.move(to: "class/\(id)")
        if !known.dropFirst(2).contains(where: map.has) { report(.missingKey, at: map.place, "positive") }
        return CrossCheck.Class(
            id: ID(id), title: map.text("title"), positive: map.references(.dimension, "positive"),
            anyPositive: map.references(.dimension, "anyPositive"),
            notPositive: map.references(.dimension, "notPositive"))
    }

    private func disagreement(_ value: YAMLValue) -> CrossCheck.Disagreement? {
        let known = ["id", "levels", "found", "says"]
        guard var map = MapReader(value, .disagreement, path: "disagreement", known: known, in: self) else {
            return nil
        }
        let id = map.declareID(.disagreement)
        map.move(to: "disagreement/\(id)")
        for key in ["levels", "found"] where !map.has(key) { report(.missingKey, at: map.place, key) }
        let found = map.items("found").compactMap { word($0, as: CrossCheck.Disagreement.Outcome.self) }
        return CrossCheck.Disagreement(
            id: ID(id), levels: map.references(.level, "levels"), found: found, says: map.text("says"))
    }
}
