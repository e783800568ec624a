import Instruments
import Interview
import Testing

/// Somebody may be in danger: that comes before everything, at any moment.
struct DangerTests {
    @Test(arguments: ["screen-private", "consent-record", "papers", "(before the result)", "(result)", "(record)"])
    func `the question about danger can be shown at any moment`(_ place: String) throws {
        var walk = Walk("vessel", keepsRecord: true)
        try walk.go(to: place)
        try walk.apply(.danger)
        #expect(walk.page.name == "danger-now")
        try walk.answer("in-danger-exploiter-near")
        #expect(walk.interview.assessment.flags.contains("urgent"))
        #expect(walk.interview.answerSheet.observations["exploiter-near"]?.known == [.person])
    }

    @Test func `after it the interview goes on where it was`() throws {
        var walk = Walk("vessel")
        try walk.go(to: "papers")
        try walk.apply(.danger)
        #expect(walk.before == .choice("none"))
        try walk.answer("ill")
        #expect(walk.page.name == "papers")
    }

    @Test func `after it the result is shown anew`() throws {
        var walk = Walk("vessel")
        try walk.go(to: "(actions)")
        try walk.apply(.danger)
        try walk.answer("ill")
        #expect(walk.page.name == "(before the result)")
    }

    @Test func `before anything else was asked it asks for safety all the same`() throws {
        var walk = Walk("vessel")
        try walk.apply(.danger)
        try walk.answer("injured")
        #expect(try walk.go(to: "consent-interview") == ["screen-private", "private-place", "interpreter"])
    }

    @Test func `it can be noted when the interview has ended, too`() throws {
        var walk = Walk("vessel", ["consent-interview": .choice("no")])
        try walk.go(to: "(ending no-consent)")
        try walk.apply(.danger)
        try walk.answer("child-alone-unprotected")
        #expect(walk.page.name == "(ending no-consent)")
        #expect(walk.interview.assessment.needs.contains("child-protection"))
    }
}
