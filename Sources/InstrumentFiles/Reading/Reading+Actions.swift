import Instruments

extension Reading {
    /// What `actions.yaml` holds.
    struct ActionSet {
        var actions: [Action] = []
        var sources: [Source] = []
    }

    func actions(_ value: YAMLValue) -> ActionSet {
        guard let map = MapReader(value, path: "actions", known: ["actions", "sources"], in: self) else {
            return ActionSet()
        }
        return ActionSet(
            actions: map.items("actions", needed: true).compactMap { action($0) },
            sources: map.items("sources").compactMap { source($0) })
    }

    private func action(_ value: YAMLValue) -> Action? {
        let known = ["id", "kind", "text", "urgent", "leadsTo", "when", "sources"]
        guard var map = MapReader(value, path: "action", known: known, in: self) else { return nil }
        let id = map.declareID(.action)
        map.move(to: "action/\(id)")
        return Action(
            id: ID(id), kind: map.word("kind", else: .do), text: map.text("text"), urgent: map.isTrue("urgent"),
            leadsTo: map.items("leadsTo").compactMap { word($0, as: Channel.Use.self) },
            when: map.requiredCondition("when", use: .action), sources: map.citations(of: id))
    }
}
