import Instruments

extension Reading {
    func indicators(_ value: YAMLValue) -> (indicators: [Indicator], observations: [Observation]) {
        guard let map = MapReader(value, path: "indicators", known: ["indicators", "observations"], in: self) else {
            return ([], [])
        }
        return (
            map.items("indicators", needed: true).compactMap { indicator($0) },
            map.items("observations").compactMap { observation($0) }
        )
    }

    private func indicator(_ value: YAMLValue) -> Indicator? {
        let known = [
            "id", "section", "title", "meaning", "strength", "strengthBasis", "form", "childOnly", "sources",
        ]
        guard var map = MapReader(value, .indicator, path: "indicator", known: known, in: self) else { return nil }
        let id = map.declareID(.indicator)
        map.move(to: "indicator/\(id)")
        let section: Section.ID = map.reference(.section, "section")
        let basis = map.basis("strengthBasis", of: id)
        let sources = map.citations(of: id)
        map.check(basis, sources, of: id)
        let childOnly = map.isTrue("childOnly") || section == SectionRoles.child
        if map.has("childOnly"), !map.isTrue("childOnly"), section == SectionRoles.child {
            report(.childSectionForAdults, at: "\(map.path)/childOnly", id)
        }
        let form: Form.ID? = map.optionalReference(.form, "form")
        if form != nil, !SectionRoles.withForm.contains(section), !section.text.isEmpty {
            report(.formNotAllowed, at: "\(map.path)/form", id)
        }
        return Indicator(
            id: ID(id), section: section, title: map.text("title"), meaning: map.text("meaning"),
            weight: weight(map, of: id, childOnly: childOnly), strengthBasis: basis, form: form, childOnly: childOnly,
            sources: sources)
    }

    private func weight(_ map: MapReader, of id: String, childOnly: Bool) -> Indicator.Weight {
        let fallback = Indicator.Weight.counts(adult: .weak, child: .weak)
        guard let value = map.value("strength") else {
            report(.missingKey, at: map.place, "strength")
            return fallback
        }
        switch value.content {
        case .scalar("act", _):
            return .act
        case .scalar:
            return word(value, as: Strength.self).map { .counts(adult: $0, child: $0) } ?? fallback
        case .map:
            let path = "\(map.path)/strength"
            guard let both = MapReader(value, path: path, known: ["adult", "child"], in: self) else { return fallback }
            if childOnly { report(.adultStrengthOfChildIndicator, at: value.place, id) }
            let adult = both.word("adult", else: Strength.weak)
            let child = both.word("child", else: Strength.strong)
            if child < adult { report(.childBelowAdult, at: "\(path)/child", id) }
            return .counts(adult: adult, child: max(adult, child))
        case .list:
            report(.wrongShape, at: value.place, "strength", DiagnosticMessages.aStrength)
            return fallback
        }
    }

    private func observation(_ value: YAMLValue) -> Observation? {
        let known = [
            "id", "title", "meaning", "supports", "countsIn", "causes", "known", "childOnly", "flags", "needs",
            "sources",
        ]
        guard var map = MapReader(value, .observation, path: "observation", known: known, in: self) else { return nil }
        let id = map.declareID(.observation)
        let owner = map.isFirst(.observation, id) ? id : "\(id) \(map.place.line)"
        map.move(to: "observation/\(owner)")
        let what = ["supports", "countsIn", "causes"].filter(map.has)
        if what.count > 1 { report(.keysExclude, at: map.keyPlace(what[1]), what[1], what[0]) }
        if what.isEmpty, !map.has("flags"), !map.has("needs") {
            report(.observationSupportsNothing, at: map.place, id)
        }
        let causes = map.items("causes").compactMap { cause($0, of: owner) }
        var known_: [Observation.Known] = []
        for item in map.items("known", needed: true) {
            guard let how = word(item, as: Observation.Known.self) else { continue }
            if known_.contains(how) { report(.listedTwice, at: item.place, how.rawValue) } else { known_.append(how) }
        }
        if let value = map.value("known"), case .list(let items) = value.content, items.isEmpty {
            report(.emptyList, at: value.place, "known")
        }
        return Observation(
            id: ID(id), title: map.text("title"), meaning: map.text("meaning"),
            supports: map.optionalReference(.indicator, "supports"),
            countsIn: map.optionalReference(.section, "countsIn"), causes: causes, known: known_,
            childOnly: map.isTrue("childOnly"), flags: map.references(.flag, "flags"),
            needs: map.references(.need, "needs"), sources: map.citations(of: id))
    }

    private func cause(_ value: YAMLValue, of observation: String) -> Observation.Cause? {
        let path = "observation/\(observation)/cause"
        guard var map = MapReader(value, .cause, path: path, known: ["id", "text", "supports"], in: self) else {
            return nil
        }
        let id = map.declareID(.cause, within: observation)
        map.move(to: "\(path)/\(id)")
        return Observation.Cause(
            id: ID(id), text: map.text("text"), supports: map.optionalReference(.indicator, "supports"))
    }
}
