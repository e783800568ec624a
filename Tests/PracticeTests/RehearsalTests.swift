import Instruments
import Interview
import Practice
import Testing

@Suite("Rehearsal")
struct RehearsalTests {
    private let scenario = Shipped.scenario("drawer-of-passports")
    private let papers = Shipped.instrument.questions.first { $0.id == "papers" }

    @Test("What the person says hangs on how the talk is held")
    func lines() throws {
        let papers = try #require(papers)
        var rehearsal = Rehearsal(scenario, Shipped.data.practice)
        #expect(rehearsal.line(to: papers, of: Shipped.instrument).notes == ["own"])
        rehearsal.note(.act("send-out"), minute: 1)
        #expect(rehearsal.line(to: papers, of: Shipped.instrument).notes == ["cannot-get"])
    }

    @Test("An act of which the scenario says nothing changes nothing")
    func otherActs() throws {
        let papers = try #require(papers)
        var rehearsal = Rehearsal(scenario, Shipped.data.practice)
        rehearsal.note(.act("water"), minute: 1)
        #expect(rehearsal.deed("water") == nil)
        #expect(rehearsal.circumstances == [.independent])
        #expect(rehearsal.line(to: papers, of: Shipped.instrument).notes == ["own"])
    }

    @Test("A list that opens others is ticked where the person has something to say, and only then")
    func openings() throws {
        let list = try #require(Shipped.instrument.questions.first { $0.id == "daily-matters" })
        var rehearsal = Rehearsal(scenario, Shipped.data.practice)
        #expect(rehearsal.line(to: list, of: Shipped.instrument).notes == ["none"])
        rehearsal.note(.act("move"), minute: 1)
        #expect(rehearsal.line(to: list, of: Shipped.instrument).notes.contains("papers"))
    }

    @Test("What was looked up counts at that question alone")
    func things() {
        var rehearsal = Rehearsal(scenario, Shipped.data.practice)
        rehearsal.note(.lookedUp("papers"), minute: 1)
        #expect(rehearsal.circumstances(at: "papers").contains(.things))
        #expect(!rehearsal.circumstances(at: "leave").contains(.things))
    }

    @Test("A trap does not happen to somebody who was ahead of it")
    func traps() {
        var rehearsal = Rehearsal(scenario, Shipped.data.practice)
        #expect(rehearsal.traps(at: "consent-interview").map(\.id) == ["supervisor-answers"])
        rehearsal.note(.act("send-out"), minute: 1)
        #expect(rehearsal.traps(at: "consent-interview") == [])
    }
}
