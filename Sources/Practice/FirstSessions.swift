import Instruments
import Interview
import Screening

/// Each officer's first interview of each scenario.
struct FirstSessions {
    /// Fewer than so many of the class noting the same is a parting.
    private static let partingShare = 0.8

    let officers: [String]
    /// In alphabetical order of their ids.
    let scenarios: [Scenario]
    private let sessions: [Scenario.ID: [String: ClassReport.Session]]
    /// In the order in which they were held.
    let inOrder: [ClassReport.Session]

    init(_ all: [ClassReport.Session], officers: [String]) {
        self.officers = officers
        var sessions: [Scenario.ID: [String: ClassReport.Session]] = [:]
        var scenarios: [Scenario.ID: Scenario] = [:]
        var inOrder: [ClassReport.Session] = []
        for session in all where sessions[session.scenario.id]?[session.officer] == nil {
            inOrder.append(session)
            sessions[session.scenario.id, default: [:]][session.officer] = session
            scenarios[session.scenario.id] = session.scenario
        }
        self.sessions = sessions
        self.inOrder = inOrder
        self.scenarios = scenarios.values.sorted { $0.id < $1.id }
    }

    private func debriefs(_ scenario: Scenario) -> [Debrief] {
        officers.compactMap { sessions[scenario.id]?[$0]?.debrief }
    }

    /// What was recorded by anybody, or expected, anywhere.
    var indicators: [Indicator.ID] {
        Set(scenarios.flatMap { possible($0) }).sorted()
    }

    private func possible(_ scenario: Scenario) -> Set<Indicator.ID> {
        Set(scenario.expected.indicators).union(debriefs(scenario).flatMap(\.recorded))
    }

    private func ratings(_ indicator: Indicator.ID, in scenario: Scenario) -> [Int?] {
        officers.map { officer in
            sessions[scenario.id]?[officer].map { $0.debrief.recorded.contains(indicator) ? 1 : 0 }
        }
    }

    func part(of scenario: Scenario) -> ClassReport.ScenarioPart {
        let debriefs = debriefs(scenario)
        let units = possible(scenario).sorted().map { ratings($0, in: scenario).filter { $0 != nil } }
        return ClassReport.ScenarioPart(
            scenario: scenario, officers: debriefs.count, agreement: Agreement(Ratings(units), .nominal),
            levels: Dictionary(debriefs.map { ($0.level, 1) }, uniquingKeysWith: +),
            meanShare: debriefs.map(\.share).reduce(0, +) / Double(max(1, debriefs.count)))
    }

    func part(of indicator: Indicator.ID) -> ClassReport.IndicatorPart {
        let met = scenarios.filter { possible($0).contains(indicator) }
        var expected = 0
        var found = 0
        var unexpected = 0
        for scenario in met {
            let recorded = debriefs(scenario).count { $0.recorded.contains(indicator) }
            if scenario.expected.indicators.contains(indicator) {
                let onGoodGround = debriefs(scenario).count { $0.found.contains(indicator) }
                expected += debriefs(scenario).count
                found += onGoodGround
                unexpected += recorded - onGoodGround
            } else {
                unexpected += recorded
            }
        }
        let units = scenarios.map { ratings(indicator, in: $0) }
        return ClassReport.IndicatorPart(
            indicator: indicator, expected: expected, found: found, unexpected: unexpected,
            agreement: Agreement(Ratings(units), .nominal))
    }

    func levelRatings(_ levels: [Level.ID]) -> Ratings {
        Ratings(
            scenarios.map { scenario in
                officers.map { officer in
                    sessions[scenario.id]?[officer].flatMap { levels.firstIndex(of: $0.debrief.level) }
                }
            })
    }

    func confusion(_ levels: [Level.ID]) -> ClassReport.Confusion {
        let counts = levels.map { expected in
            levels.map { found in
                scenarios.filter { $0.expected.level == expected }.flatMap(debriefs).count { $0.level == found }
            }
        }
        return ClassReport.Confusion(levels: levels, counts: counts)
    }

    /// The questions at which officers part, the most parted first.
    var questions: [ClassReport.QuestionPart] {
        scenarios.flatMap { scenario in
            let debriefs = debriefs(scenario)
            let asked = Set(debriefs.flatMap(\.noted.keys)).sorted()
            return asked.map { question in
                let notes = debriefs.compactMap { $0.noted[question].map(Self.sorted) }
                let counts = Dictionary(notes.map { ($0, 1) }, uniquingKeysWith: +)
                let ordered = counts.map { (response: $0, count: $1) }
                    .sorted { ($1.count, "\($0.response)") < ($0.count, "\($1.response)") }
                return ClassReport.QuestionPart(scenario: scenario, question: question, notes: ordered)
            }
        }.filter { part in
            part.notes.reduce(0) { $0 + $1.count } > 1 && part.largestShare < Self.partingShare
        }.sorted { ($0.largestShare, $0.scenario.id, $0.question) < ($1.largestShare, $1.scenario.id, $1.question) }
    }

    /// The order in which choices were typed is no difference.
    private static func sorted(_ response: Response) -> Response {
        guard case .answer(.choices(let choices)) = response else { return response }
        return .answer(.choices(choices.sorted()))
    }
}
