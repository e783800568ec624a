import Instruments

extension Reading {
    /// What `rules.yaml` holds.
    struct RuleSet {
        var derivations: [Derivation] = []
        var rules: [Rule] = []
        var consequences: [Consequence] = []
    }

    func rules(_ value: YAMLValue) -> RuleSet {
        let known = ["derived", "rules", "flags", "needs", "forms"]
        guard let map = MapReader(value, path: "rules", known: known, in: self) else { return RuleSet() }
        return RuleSet(
            derivations: map.items("derived").compactMap { derivation($0) },
            rules: map.items("rules", needed: true).compactMap { rule($0) },
            consequences: map.items("flags").enumerated().compactMap { consequence($1, .flag, at: $0) }
                + map.items("needs").enumerated().compactMap { consequence($1, .need, at: $0) }
                + map.items("forms").enumerated().compactMap { consequence($1, .form, at: $0) })
    }

    private func derivation(_ value: YAMLValue) -> Derivation? {
        let known = ["indicator", "says", "basis", "sources", "when"]
        guard var map = MapReader(value, path: "derivation", known: known, in: self) else { return nil }
        let indicator: Indicator.ID = map.reference(.indicator, "indicator")
        map.move(to: "derivation/\(indicator)")
        declare(.derivation, indicator.text, at: map.place)
        let basis = map.basis("basis", of: indicator.text)
        let sources = map.citations(of: indicator.text)
        map.check(basis, sources, of: indicator.text)
        return Derivation(
            indicator: indicator, says: map.text("says"), basis: basis, sources: sources,
            when: map.requiredCondition("when", use: .derivation))
    }

    private func rule(_ value: YAMLValue) -> Rule? {
        let known = ["id", "level", "title", "says", "basis", "sources", "presumes", "asks", "when"]
        guard var map = MapReader(value, path: "rule", known: known, in: self) else { return nil }
        let id = map.declareID(.rule)
        map.move(to: "rule/\(id)")
        let basis = map.basis("basis", of: id)
        let sources = map.citations(of: id)
        map.check(basis, sources, of: id)
        return Rule(
            id: ID(id), level: map.reference(.level, "level"), title: map.text("title"), says: map.text("says"),
            basis: basis, sources: sources, presumes: map.isTrue("presumes"), asks: askedFor(map),
            when: map.requiredCondition("when", use: .rule))
    }

    private func askedFor(_ map: MapReader) -> Rule.AskedFor? {
        guard let value = map.value("asks"),
            let asks = MapReader(value, path: "\(map.path)/asks", known: ["question", "otherwise"], in: self)
        else { return nil }
        return Rule.AskedFor(question: asks.reference(.question, "question"), otherwise: asks.text("otherwise"))
    }

    private func consequence(_ value: YAMLValue, _ kind: NameKind, at index: Int) -> Consequence? {
        let key = "\(kind)"
        let known = [key, "basis", "sources", "when"]
        let path = "consequence/\(key)/\(index + 1)"
        guard let map = MapReader(value, path: path, known: known, in: self) else { return nil }
        let raised: (subject: String, raises: Consequence.Raised, use: PlacedCondition.Use)
        switch kind {
        case .flag:
            let flag: Flag.ID = map.reference(.flag, key)
            raised = (flag.text, .flag(flag), .flag)
        case .need:
            let need: Need.ID = map.reference(.need, key)
            raised = (need.text, .need(need), .need)
        default:
            let form: Form.ID = map.reference(.form, key)
            raised = (form.text, .form(form), .form)
        }
        let basis = map.basis("basis", of: raised.subject)
        let sources = map.citations(of: raised.subject)
        map.check(basis, sources, of: raised.subject)
        return Consequence(
            raises: raised.raises, basis: basis, sources: sources,
            when: map.requiredCondition("when", use: raised.use))
    }
}
