import Interview
import Testing

/// Nothing is kept before the person agrees to it.
struct RecordConsentTests {
    @Test func `where nothing can be kept, nobody is asked whether it may be, nor for particulars`() throws {
        var walk = Walk("worksite", keepsRecord: false)
        let names = try walk.goOn()
        #expect(!names.contains("consent-record") && !names.contains("(record)"))
        #expect(names.allSatisfy { Repository.question(.init($0))?.phase != .particulars })
        #expect(!walk.interview.willKeepRecord)
    }

    @Test(arguments: [.choice("no"), .answer(.declined), .answer(.unknown)] as [Response])
    func `without a yes to the record the interview goes on, and no particulars are asked`(_ said: Response) throws {
        var walk = Walk("worksite", keepsRecord: true, ["consent-record": said])
        let names = try walk.goOn()
        #expect(walk.page == .finished && !walk.interview.willKeepRecord)
        #expect(names.contains("papers") && names.contains("(result)") && !names.contains("(record)"))
        #expect(names.allSatisfy { Repository.question(.init($0))?.phase != .particulars })
    }

    @Test func `a yes that is taken back leaves nothing to keep`() throws {
        var walk = Walk("worksite", keepsRecord: true)
        try walk.go(to: "(record)")
        #expect(walk.interview.willKeepRecord)
        try walk.apply(.revisit("consent-record"))
        try walk.answer("no")
        #expect(!walk.interview.willKeepRecord)
        #expect(try walk.goOn().contains("(record)") == false)
    }

    @Test func `the record comes after everything that it holds was answered`() throws {
        var walk = Walk("worksite", keepsRecord: true)
        let names = try walk.goOn()
        #expect(names.suffix(2) == ["(record)", "(farewell)"])
        #expect(names.dropLast(2).last == "withdrawal-code")
    }
}
