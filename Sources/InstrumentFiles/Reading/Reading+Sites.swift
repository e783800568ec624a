import Instruments

extension Reading {
    /// What `sites.yaml` holds; an instrument need not have one.
    func sites(_ value: YAMLValue) -> [Site] {
        guard let map = MapReader(value, path: "sites", known: ["sites"], in: self) else { return [] }
        return map.items("sites", needed: true).compactMap { site($0) }
    }

    private func site(_ value: YAMLValue) -> Site? {
        let known = ["id", "title", "context", "looks"]
        guard var map = MapReader(value, .site, path: "site", known: known, in: self) else { return nil }
        let id = map.declareID(.site)
        map.move(to: "site/\(id)")
        let looks = map.items("looks", needed: true).enumerated().compactMap { index, value in
            look(value, at: index + 1, of: "site/\(id)")
        }
        if let value = map.value("looks"), looks.isEmpty, case .list = value.content {
            report(.emptyList, at: value.place, "looks")
        }
        return Site(id: ID(id), title: map.text("title"), context: map.reference(.context, "context"), looks: looks)
    }

    /// - Parameter number: by which a check finds where it stands; the key of its text names what is seen.
    private func look(_ value: YAMLValue, at number: Int, of site: String) -> Site.Look? {
        guard var map = MapReader(value, path: "look", known: ["see", "ask", "sources"], in: self) else { return nil }
        let observation: Observation.ID = map.reference(.observation, "see")
        map.move(to: "\(site)/look/\(observation)")
        mark("\(site)/look/\(number)/see", at: map.keyPlace("see"))
        return Site.Look(
            observation: observation, ask: map.text("ask"), sources: map.citations(of: observation.text))
    }
}
