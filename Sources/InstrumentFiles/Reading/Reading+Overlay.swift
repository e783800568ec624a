import Instruments

extension Reading {
    private static let overlayKeys = [
        "overlay", "edition", "sources", "channels", "authorities", "clocks", "nonPunishment", "labourLaw",
        "childProtection", "embassy", "childAge", "languages", "nationalities", "keepsSubdivision",
    ]

    /// - Parameter name: the file's, without its ending.
    func overlay(_ value: YAMLValue, named name: String, digest: String) -> NationalOverlay? {
        guard let map = MapReader(value, path: "overlay", known: Self.overlayKeys, in: self) else { return nil }
        let country = self.country(map, named: name)
        let childAge = provision(map, "childAge", also: ["alsoUnableToProtectSelf"])
        return NationalOverlay(
            country: country, edition: map.edition("edition"), digest: digest,
            sources: map.items("sources", needed: true).compactMap { source($0) },
            channels: map.items("channels", needed: true).compactMap { channel($0) },
            authorities: map.items("authorities", needed: true).enumerated().compactMap { authority($1, $0 + 1) },
            clocks: map.items("clocks").compactMap { clock($0) },
            nonPunishment: provision(map, "nonPunishment").provision,
            labourLaw: provision(map, "labourLaw").provision,
            childProtection: provision(map, "childProtection").provision,
            embassy: provision(map, "embassy").provision, childAge: childAge.provision,
            countsUnableAsChildren: childAge.map?.isTrue("alsoUnableToProtectSelf") ?? false,
            languages: common(map, "languages", from: CodeList.languages.text),
            nationalities: common(map, "nationalities", from: CodeList.countries.text),
            keepsSubdivision: map.isTrue("keepsSubdivision"))
    }

    private func country(_ map: MapReader, named name: String) -> String {
        guard let value = map.value("overlay") else {
            report(.missingKey, at: map.place, "overlay")
            return ""
        }
        guard let country = id(value, spelling: .country) else { return "" }
        if country != name { report(.idIsNotFileName, at: value.place, country, name) }
        refer(.entry, "\(CodeList.countries)/\(country)", at: value.place)
        return country
    }

    private func channel(_ value: YAMLValue) -> Channel? {
        let known = ["name", "number", "hours", "for", "purpose", "main", "official", "harm", "note"]
        guard var map = MapReader(value, path: "channel", known: known + MapReader.provenanceKeys, in: self) else {
            return nil
        }
        let name = map.text("name")
        let number = map.text("number")
        let part = TextKey.channelPart(number)
        map.move(to: "channel/\(part)")
        if !number.isEmpty { declare(.channel, part, at: map.value("number")?.place ?? map.place) }
        return Channel(
            name: name, number: number, hours: map.optionalText("hours"), uses: uses(map), purpose: map.text("purpose"),
            isMain: map.isTrue("main"), isOfficial: map.isTrue("official"), harm: map.isTrue("harm"),
            note: map.optionalText("note"), provenance: map.provenance(of: name))
    }

    private func uses(_ map: MapReader) -> [Channel.Use] {
        guard let value = map.value("for") else {
            report(.missingKey, at: map.place, "for")
            return []
        }
        let items = items(value, of: "for")
        if items.isEmpty, case .list = value.content { report(.emptyList, at: value.place, "for") }
        return items.compactMap { word($0, as: Channel.Use.self) }
    }

    private func authority(_ value: YAMLValue, _ number: Int) -> Authority? {
        let known = ["name", "does", "says", "harm"] + MapReader.provenanceKeys
        guard let map = MapReader(value, path: "authority/\(number)", known: known, in: self) else { return nil }
        let name = map.text("name")
        return Authority(
            name: name, role: map.word("does", else: .assists), says: map.text("says"), harm: map.isTrue("harm"),
            provenance: map.provenance(of: name))
    }

    private func clock(_ value: YAMLValue) -> Clock? {
        let known = ["id", "hours", "days", "from", "says"] + MapReader.provenanceKeys
        guard var map = MapReader(value, .clock, path: "clock", known: known, in: self) else { return nil }
        let id = map.declareID(.clock)
        map.move(to: "clock/\(id)")
        if map.has("hours"), map.has("days") {
            report(.keysExclude, at: map.keyPlace("days"), "days", "hours")
        } else if !map.has("hours"), !map.has("days") {
            report(.missingKey, at: map.place, "hours")
        }
        let days = map.number("days", in: 1...3660)
        return Clock(
            id: ID(id), hours: map.number("hours", in: 1...1000) ?? (days ?? 1) * 24,
            start: map.word("from", else: .firstContact), says: map.text("says"), provenance: map.provenance(of: id))
    }

    private func provision(
        _ map: MapReader, _ key: String, also more: [String] = []
    ) -> (provision: Provision, map: MapReader?) {
        let known = ["standing", "says"] + more + MapReader.provenanceKeys
        guard let value = map.value(key), let inner = MapReader(value, path: key, known: known, in: self) else {
            if !map.has(key) { report(.missingKey, at: map.place, key) }
            let nothing = Provenance(certainty: .memory, sources: [])
            return (Provision(standing: .noneVerified, says: "", provenance: nothing), nil)
        }
        let provision = Provision(
            standing: inner.word("standing", else: .noneVerified), says: inner.text("says"),
            provenance: inner.provenance(of: key))
        if provision.standing != .noneVerified, inner.has("certainty"), !provision.provenance.isVerified {
            report(.standingNotVerified, at: inner.keyPlace("standing"), key, provision.standing.rawValue)
        }
        return (provision, inner)
    }

    private func common(_ map: MapReader, _ key: String, from list: String) -> CommonCodes {
        let known = ["common", "note"] + MapReader.provenanceKeys
        guard let value = map.value(key), let inner = MapReader(value, path: key, known: known, in: self) else {
            if !map.has(key) { report(.missingKey, at: map.place, key) }
            return CommonCodes(codes: [], provenance: Provenance(certainty: .memory, sources: []))
        }
        return CommonCodes(
            codes: codes(inner, "common", from: list), note: inner.optionalText("note"),
            provenance: inner.provenance(of: key))
    }
}
