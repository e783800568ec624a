import Instruments

extension Draft {
    /// What the engine keeps in one machine word each; `Screening` refuses more.
    private static let mostIndicators = 128
    private static let mostFlags = 64

    /// Indicators that nothing leads to.
    func checkFeeding(_ reach: Reach) {
        for indicator in reach.notFed {
            reading.report(.indicatorNotFed, at: "indicator/\(indicator.id)", indicator.id.text)
        }
    }

    /// Whether there are more than the engine holds.
    func checkCounts() {
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

    /// Observations that no choice records.
    func checkRecording() {
        let recorded = Set(questions.flatMap(\.choices).flatMap(\.observes).map(\.observation))
        for observation in observations where !recorded.contains(observation.id) {
            reading.report(.observationNotAsked, at: "observation/\(observation.id)", observation.id.text)
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

    /// What a choice records must be what the observation allows.
    func checkObservations() {
        let byID = Dictionary(observations.map { ($0.id, $0) }) { first, _ in first }
        for question in questions {
            for choice in question.choices {
                for observed in choice.observes {
                    guard let observation = byID[observed.observation] else { continue }
                    check(observed, of: observation, at: "question/\(question.id)/choice/\(choice.id)")
                }
            }
        }
    }

    private func check(_ observed: Choice.Observed, of observation: Observation, at path: String) {
        let id = observation.id.text
        if !observation.known.contains(observed.known), !observation.known.isEmpty {
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
