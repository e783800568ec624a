import Instruments

extension Draft {
    /// A look is for something that can be known of a whole site; and each kind of site asks it once.
    func checkSites() {
        for site in sites {
            var seen: Set<Observation.ID> = []
            for (index, look) in site.looks.enumerated() {
                let path = "site/\(site.id)/look/\(index + 1)/see"
                if let observation = observations.first(where: { $0.id == look.observation }),
                    !observation.known.contains(.site)
                {
                    reading.report(.notKnownOfSite, at: path, look.observation.text)
                }
                if !seen.insert(look.observation).inserted {
                    reading.report(.lookedForTwice, at: path, look.observation.text, site.id.text)
                }
            }
        }
    }
}
