import Instruments
import Interview
import Practice
import Screening
import Testing

@Suite("Scenarios that ship")
struct ScenarioTests {
    @Test("Each comes through the engine to what its author expects", arguments: Shipped.scenarios.map(\.id))
    func expected(_ id: Scenario.ID) {
        let check = ScenarioCheck(Shipped.scenario(id), Shipped.data.practice, Shipped.screener)
        #expect(check.differences == [])
    }

    @Test("There are at least 24, in every place, at every level and of every difficulty")
    func coverage() {
        let scenarios = Shipped.scenarios
        #expect(scenarios.count >= 24)
        #expect(Set(scenarios.map(\.context)) == Set(Shipped.instrument.contexts.map(\.id)))
        #expect(Set(scenarios.map(\.expected.level)) == Set(Shipped.instrument.levels.map(\.id)))
        #expect(Set(scenarios.map(\.difficulty)) == Set(Scenario.Difficulty.allCases))
    }

    @Test("Children and adults are in them, and more than a fifth come to nothing established or labour law alone")
    func people() {
        let assessments = Shipped.careful.values.map(\.interview.assessment)
        #expect(assessments.count { $0.child } >= 4)
        #expect(assessments.count { !$0.child } >= 12)
        let lower = Shipped.scenarios.count {
            ["nothing-established", "labour-remedy"].contains($0.expected.level.text)
        }
        #expect(lower * 5 > Shipped.scenarios.count)
    }

    @Test("Haste never finds more than care, and where people must be made to speak it finds less")
    func haste() {
        var lost = 0
        for scenario in Shipped.scenarios {
            let careful = Trainee.careful(scenario).debrief
            let hasty = Trainee.hasty(scenario).debrief
            #expect(hasty.points <= careful.points, "\(scenario.id)")
            if !scenario.acts.flatMap(\.gives).isEmpty, hasty.points < careful.points { lost += 1 }
        }
        #expect(lost >= 15)
    }

    @Test("A scenario is written as YAML and read back the same", arguments: Shipped.scenarios.map(\.id))
    func roundTrip(_ id: Scenario.ID) throws {
        try expectRoundTrip(Shipped.scenario(id))
    }
}
