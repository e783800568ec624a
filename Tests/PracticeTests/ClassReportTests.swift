import Instruments
import Practice
import Screening
import TestSupport
import Testing

@Suite("Class report")
struct ClassReportTests {
    private static let levels = Shipped.instrument.levels.map(\.id)
    private static let lessons = ["drawer-of-passports", "loan-from-the-village"]

    private func session(_ officer: String, _ trainee: Trainee, day: String = "2026-11-27") -> ClassReport.Session {
        ClassReport.Session(
            officer: officer, day: day, scenario: trainee.rehearsal.scenario, debrief: trainee.debrief)
    }

    /// A class of thirty, of whom each notes at random at so many of a hundred questions.
    private func report(percent: Int, seed: UInt64 = 3) -> ClassReport {
        var random = SplitMix64(seed: seed)
        let sessions = (1...30).flatMap { officer in
            Self.lessons.map { lesson in
                session(
                    "T\(officer)",
                    Trainee.careless(Shipped.scenario(ID(lesson)), percent: percent, random: &random))
            }
        }
        return ClassReport(sessions, levels: Self.levels)
    }

    @Test("A class that notes as it is said agrees fully, comes to the expected levels and parts at no question")
    func careful() {
        let report = report(percent: 0)
        #expect(report.officers.count == 30 && report.sessions.count == 60 && report.scenarios.count == 2)
        #expect(report.levelAgreement.alpha == 1 && report.levelAgreement.kappa == 1)
        #expect(report.scenarios.allSatisfy { ($0.agreement.same ?? 1) == 1 && $0.meanShare == 1 })
        #expect(report.questions.isEmpty)
        for (row, counts) in report.confusion.counts.enumerated() {
            #expect(counts.enumerated().allSatisfy { $0 == row || $1 == 0 })
        }
        #expect(report.indicators.allSatisfy { $0.found == $0.expected && $0.unexpected == 0 })
    }

    @Test("The more carelessly a class notes, the less it agrees, and the fewer points it has")
    func careless() throws {
        let reports = [0, 10, 40].map { report(percent: $0) }
        let alphas = try reports.map { try #require($0.levelAgreement.alpha) }
        let shares = reports.map { report in report.scenarios.reduce(0) { $0 + $1.meanShare } }
        for (earlier, later) in zip(alphas, alphas.dropFirst()) { #expect(earlier > later) }
        for (earlier, later) in zip(shares, shares.dropFirst()) { #expect(earlier > later) }
        #expect(reports[0].questions.count <= reports[2].questions.count && !reports[2].questions.isEmpty)
    }

    @Test("Agreement and progress are read from the first interview of a scenario")
    func firstInterviews() {
        let scenario = Shipped.scenario("drawer-of-passports")
        let hasty = Trainee.hasty(scenario)
        let careful = Trainee.careful(scenario)
        let sessions = [
            session("A", hasty, day: "2026-11-01"), session("B", hasty, day: "2026-11-01"),
            session("A", careful, day: "2026-11-02"),
        ]
        let report = ClassReport(sessions, levels: Self.levels)
        #expect(report.scenarios[0].officers == 2)
        #expect(report.scenarios[0].levels[hasty.debrief.level] == 2)
        // Whoever holds a scenario again knows its answers: that is no progress.
        #expect(report.progress.first { $0.officer == "A" }?.shares == [hasty.debrief.share])
        #expect(report.meanProgress.map(\.officers) == [2])
    }

    @Test("A class of one has no agreement, and that is no mistake")
    func alone() {
        let report = ClassReport(
            [session("A", Trainee.careful(Shipped.scenario("seamans-book")))], levels: Self.levels)
        #expect(report.levelAgreement.alpha == nil && report.scenarios[0].agreement.interval == nil)
    }

    @Test("Where officers part at a question it is named, with what they noted")
    func partings() throws {
        let scenario = Shipped.scenario("drawer-of-passports")
        let sessions = (1...4).map { number in
            var trainee = Trainee(scenario)
            for deed in scenario.acts { trainee.act(deed.act) }
            trainee.finish(looksUp: true) { question, line, offered in
                question.id == "health" && number.isMultiple(of: 2)
                    ? .answer(.choices(["ill"])) : line.response(to: question, offered: offered)
            }
            return session("T\(number)", trainee)
        }
        let report = ClassReport(sessions, levels: Self.levels)
        let part = try #require(report.questions.first)
        #expect(part.question == "health" && part.largestShare == 0.5 && part.notes.count == 2)
    }
}
