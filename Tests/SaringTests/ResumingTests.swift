import TerminalSession
import TestSupport
import Testing

extension SaringTests {
    /// An interview that is gone on with is the one that was left.
    @Suite struct Resuming {
        @Test func `what was to be kept coarser, and the code that withdraws, outlive a closed window`() throws {
            let home = try TemporaryFolder()
            let officer = try Officer.inTest(home: home)
            try officer.stopAtFirstQuestion()
            try officer.walk(toWords: "This would be kept", [912: "KEN", 921: "1"])
            let rare = try officer.wholePage()
            #expect(rare.contains("RARE HERE"))
            let code = try #require(rare.firstMatch(of: /have the record erased: ([^ ]+)/)).1
            try officer.enter("1")
            let coarser = try officer.wholePage()
            #expect(!coarser.contains("RARE HERE"))
            officer.session.closeTerminal()
            #expect(try officer.session.exitStatus() == .exited(129))

            let again = try Officer(["resume"], store: TestStore(in: home), home: home)
            try again.enter("1")
            try again.walk(toWords: "This would be kept")
            let shown = try again.wholePage()
            #expect(!shown.contains("RARE HERE"))
            #expect(shown.contains("have the record erased: \(code)"))
            try again.walk(toWords: "Enter ends.")
            #expect(try again.leave().status == .exited(0))
            let record = try #require(try TestStore(in: home).records().first)
            #expect("\(record["deidentification"]["coarsened"])".contains("citizenship"))
        }
    }
}
