import Instruments

extension Draft {
    /// What the engine keeps in one machine word each; `Screening` refuses more.
    private static let mostIndicators = 128
    private static let mostFlags = 64

    /// Indicators that nothing leads to, and too many of them.
    func checkIndicators() {
        for indicator in Reach(self).notFed where !indicator.id.text.isEmpty {
            reading.report(.indicatorNotFed, at: "indicator/\(indicator.id)", indicator.id.text)
        }
        let counting = observations.filter { $0.countsIn != nil }.count
        if indicators.count + counting > Self.mostIndicators {
            reading.report(.tooMany, at: "indicators/indicators", "indicators", String(Self.mostIndicators))
        }
        if head.flags.count > Self.mostFlags {
            reading.report(.tooMany, at: "instrument/flags", "flags", String(Self.mostFlags))
        }
        if head.needs.count > Self.mostFlags {
            reading.report(.tooMany, at: "instrument/needs", "needs", String(Self.mostFlags))
        }
    }

    func checkGroups() {
        var groups: [Indicator.ID: Group.ID] = [:]
        for group in head.groups {
            if group.members.count == 1 { reading.report(.groupTooSmall, at: "group/\(group.id)", group.id.text) }
            for member in group.members {
                if let other = groups[member], other != group.id {
                    reading.report(.inTwoGroups, at: "group/\(group.id)", member.text, other.text, group.id.text)
                }
                groups[member] = group.id
            }
        }
    }

    /// What a choice records must be what the observation allows; and each should be recorded by some choice.
    func checkObservations() {
        let byID = Dictionary(observations.map { ($0.id, $0) }) { first, _ in first }
        var recorded: Set<Observation.ID> = []
        for question in questions {
            for choice in question.choices {
                for observed in choice.observes {
                    recorded.insert(observed.observation)
                    guard let observation = byID[observed.observation] else { continue }
                    check(observed, of: observation, at: "question/\(question.id)/choice/\(choice.id)")
                }
            }
        }
        for observation in observations where !recorded.contains(observation.id) {
            reading.report(.observationNotAsked, at: "observation/\(observation.id)", observation.id.text)
        }
    }

    private func check(_ observed: Choice.Observed, of observation: Observation, at path: String) {
        let id = observation.id.text
        if !observation.known.contains(observed.known) {
            let known = observation.known.map(\.rawValue).joined(separator: ", ")
            reading.report(.observationNotKnownSo, at: "\(path)/observes/\(id)", id, observed.known.rawValue, known)
        }
        let causes = observation.causes.map(\.id)
        if let cause = observed.cause {
            guard !causes.contains(cause), !causes.isEmpty else { return }
            reading.report(
                .unknownID, at: "\(path)/cause", cause.text, DiagnosticMessages.noun(for: .cause),
                DiagnosticMessages.suggestion(Nearest.word(to: cause.text, in: causes.map(\.text))))
        } else if !causes.isEmpty {
            reading.report(
                .causeMissing, at: "\(path)/observes/\(id)", id, causes.map(\.text).joined(separator: ", "))
        }
    }
}
