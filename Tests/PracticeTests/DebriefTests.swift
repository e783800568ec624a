import Instruments
import Interview
import Practice
import Screening
import Testing

@Suite("Debrief")
struct DebriefTests {
    private static let scenario = Shipped.scenario("drawer-of-passports")

    private func outcome(_ debrief: Debrief, _ subject: Debrief.Subject) -> Debrief.Outcome? {
        debrief.items.first { $0.subject == subject }?.outcome
    }

    @Test("A careful interview has all the points", arguments: Shipped.scenarios.map(\.id))
    func careful(_ id: Scenario.ID) {
        let debrief = Trainee.careful(Shipped.scenario(id)).debrief
        // What was done before it came to it has prevented a trap.
        #expect(debrief.items.filter { $0.outcome != .found && $0.outcome != .prevented } == [])
        #expect(debrief.points == debrief.possible && debrief.share == 1)
    }

    @Test("Who is never alone with the person misses what she says alone, and is told so")
    func tooEarly() {
        var trainee = Trainee(Self.scenario)
        // Notes a private place that is none: the questions are put in front of the supervisor.
        trainee.finish(looksUp: false) { question, line, offered in
            question.id == "private-place"
                ? .answer(.choices(["yes"])) : line.response(to: question, offered: offered)
        }
        let debrief = trainee.debrief
        #expect(outcome(debrief, .step("alone-first")) == .missed(.other))
        #expect(
            outcome(debrief, .step("place-noted"))
                == .missed(
                    .notedOtherwise(
                        "private-place",
                        said: Self.scenario.reply(to: "private-place")?.lines.last ?? Scenario.Line(),
                        noted: .answer(.choices(["yes"])))))
        #expect(outcome(debrief, .trap("supervisor-answers")) == .missed(.other))
        #expect(
            outcome(debrief, .indicator("afraid-to-leave")) == .missed(.tooEarly("leave", missing: [.alone]))
                || outcome(debrief, .indicator("afraid-to-leave"))
                    == .missed(.tooEarly("daily-matters", missing: [.alone]))
        )
        #expect(debrief.level != "refer")
    }

    @Test("What is noted against what was said is wrong, with the question at which it was")
    func wrong() throws {
        var trainee = Trainee(Self.scenario)
        for deed in Self.scenario.acts { trainee.act(deed.act) }
        trainee.finish(looksUp: true) { question, line, offered in
            question.id == "health" ? .answer(.choices(["hurt"])) : line.response(to: question, offered: offered)
        }
        let debrief = trainee.debrief
        let item = try #require(debrief.items.first { $0.subject == .question("health") })
        guard case .wrong(.notedOtherwise("health", _, .answer(.choices(["hurt"])))) = item.outcome else {
            Issue.record("\(item.outcome)")
            return
        }
        #expect(item.points == Shipped.data.practice.points(for: .notedOtherwise))
    }

    @Test("What was skipped is called skipped")
    func skipped() {
        var trainee = Trainee(Self.scenario)
        for deed in Self.scenario.acts { trainee.act(deed.act) }
        trainee.finish(looksUp: true) { question, line, offered in
            question.id == "leave" ? .skipped : line.response(to: question, offered: offered)
        }
        #expect(outcome(trainee.debrief, .indicator("afraid-to-leave")) == .missed(.skipped("leave")))
    }

    @Test("A sign that nobody spoke of costs points")
    func invented() throws {
        let quiet = Shipped.scenario("lunch-in-the-packing-hall")
        var trainee = Trainee(quiet)
        for deed in quiet.acts { trainee.act(deed.act) }
        trainee.finish(looksUp: true) { question, line, offered in
            question.id == "seen-person"
                ? .answer(.choices([question.choices[0].id])) : line.response(to: question, offered: offered)
        }
        let debrief = trainee.debrief
        #expect(debrief.points < debrief.possible)
        #expect(debrief.items.contains { if case .wrong = $0.outcome { true } else { false } })
    }

    @Test("A sign that was ticked while the person still said that all is fine was guessed, and gives nothing")
    func guessed() throws {
        var trainee = Trainee(Self.scenario)
        trainee.finish(looksUp: false) { question, line, offered in
            switch question.id {
            case "private-place": .answer(.choices(["yes"]))
            case "daily-matters": .answer(.choices(["papers", "loss"]))
            case "leave": .answer(.choices(["afraid"]))
            default: line.response(to: question, offered: offered)
            }
        }
        let item = try #require(trainee.debrief.items.first { $0.subject == .indicator("afraid-to-leave") })
        guard case .wrong(.notedOtherwise("leave", _, _)) = item.outcome else {
            Issue.record("\(item.outcome)")
            return
        }
        #expect(item.points == 0 && item.possible > 0)
    }

    @Test("Consent that was refused and noted as given is never taken for the same")
    func consent() throws {
        let scenario = Shipped.scenario("deckhand-says-no")
        var trainee = Trainee(scenario)
        for deed in scenario.acts { trainee.act(deed.act) }
        trainee.finish(looksUp: true) { question, line, offered in
            question.id == "consent-interview"
                ? .answer(.choices(["yes"])) : line.response(to: question, offered: offered)
        }
        guard
            case .missed(.notedOtherwise("consent-interview", _, _))? =
                outcome(trainee.debrief, .step("consent-noted"))
        else {
            Issue.record("\(trainee.debrief.items)")
            return
        }
    }

    @Test("That the own country may be told is never taken for the same as that it may not")
    func origin() {
        var trainee = Trainee(Self.scenario)
        for deed in Self.scenario.acts { trainee.act(deed.act) }
        trainee.finish(looksUp: true) { question, line, offered in
            question.id == "consent-origin" ? .answer(.choices(["yes"])) : line.response(to: question, offered: offered)
        }
        #expect(trainee.debrief.items.contains { $0.subject == .question("consent-origin") })
    }

    @Test("Whoever stops when the person asks for it has met it, and whoever goes on has not")
    func stops() throws {
        let scenario = Shipped.scenario("man-who-asks-to-stop")
        let trap = try #require(scenario.traps.first { $0.stops })
        var stopping = Trainee(scenario)
        stopping.goOn(to: trap.at)
        stopping.stop()
        #expect(outcome(stopping.debrief, .trap(trap.id)) == .found)
        var after = Trainee(scenario)
        after.goOn(to: trap.at)
        after.answerAsHeard()
        after.stop()
        #expect(outcome(after.debrief, .trap(trap.id)) == .found)
        var going = Trainee(scenario)
        going.finish(looksUp: true) { question, line, offered in line.response(to: question, offered: offered) }
        #expect(outcome(going.debrief, .trap(trap.id)) == .missed(.other))
    }

    @Test("A trap that the talk did not come to is neither met nor missed, and one that was prevented gives its points")
    func traps() throws {
        let trap = try #require(Self.scenario.traps.first { !$0.acts.isEmpty })
        var short = Trainee(Self.scenario)
        short.goOn(to: "screen-private")
        short.stop()
        #expect(outcome(short.debrief, .trap(trap.id)) == nil)
        let early = Trainee.careful(Self.scenario).debrief
        let item = try #require(early.items.first { $0.subject == .trap(trap.id) })
        #expect(item.outcome == .prevented && item.points == item.possible)
    }

    @Test("A right recommendation on the ground of what nobody said gives no points")
    func guessedLevel() throws {
        var trainee = Trainee(Self.scenario)
        // The person is never alone and says that all is fine; the signs are ticked all the same.
        trainee.finish(looksUp: false) { question, line, offered in
            switch question.id {
            case "private-place": .answer(.choices(["yes"]))
            case "daily-matters": .answer(.choices(["papers", "loss"]))
            case "papers": .answer(.choices(["cannot-get"]))
            case "leave": .answer(.choices(["prevented"]))
            default: line.response(to: question, offered: offered)
            }
        }
        let debrief = trainee.debrief
        #expect(debrief.level == "refer")
        let item = try #require(debrief.items.first { if case .level = $0.subject { true } else { false } })
        #expect(item.outcome == .guessed && item.points == 0)
    }

    @Test("A recommendation that the officer never saw is not judged as if it had been given")
    func notShown() throws {
        var trainee = Trainee(Self.scenario)
        trainee.goOn(to: "consent-interview")
        trainee.answer(.answer(.choices(["no"])))
        let item = try #require(trainee.debrief.items.first { if case .level = $0.subject { true } else { false } })
        #expect(item.outcome == .notShown && item.points == 0)
        // Where a careful talk shows none either, there is nothing to judge.
        let refused = Trainee.careful(Shipped.scenario("deckhand-says-no")).debrief
        #expect(!refused.items.contains { if case .level = $0.subject { true } else { false } })
    }

    @Test("What cannot be done under these rules is told: it was held under others")
    func otherRules() {
        var rehearsal = Rehearsal(Self.scenario, Shipped.data.practice)
        rehearsal.note(.event(.responded(.answer(.choices(["no-such-choice"])))), minute: 0)
        #expect(!Debrief(rehearsal, Shipped.screener).isWhole)
        #expect(Trainee.careful(Self.scenario).debrief.isWhole)
    }

    @Test("The same log gives the same debrief")
    func replay() {
        let first = Trainee.careful(Self.scenario).rehearsal
        var second = Rehearsal(Self.scenario, Shipped.data.practice)
        for entry in first.log { second.note(entry.step, minute: entry.minute) }
        #expect(first == second)
        #expect(Debrief(first, Shipped.screener) == Debrief(second, Shipped.screener))
    }

    @Test("An interview that was stopped at once gives no points below nothing, and no crash")
    func stopped() {
        var trainee = Trainee(Self.scenario)
        trainee.note(.stopped)
        let debrief = trainee.debrief
        #expect(debrief.points >= 0 && debrief.points < debrief.possible)
    }
}
