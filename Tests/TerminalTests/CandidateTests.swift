import Testing

@testable import Terminal

@Suite struct CandidateTests {
    private let matcher = CandidateMatcher(
        candidates: ["Thailand", "Thai-Lao border", "Timor-Leste", "ไทย", "กี่", "กำ", "Việt Nam", "Thailand", "9", "10"]
    )

    @Test(arguments: [
        ("tim", "Timor-Leste"), ("THAI-LAO B", "Thai-Lao border"), ("ไ", "ไทย"), ("กี", "กี่"), ("1", "10"),
        ("Vie\u{302}\u{323}t", "Việt Nam"),
    ])
    func aCandidateIsFoundByItsBeginning(typed: String, expected: String) {
        #expect(matcher.completion(of: typed) == .init(replacement: expected, matches: [expected]))
    }

    @Test func severalGiveWhatTheyHaveInCommon() {
        let expected = CandidateMatcher.Completion(replacement: "Thai", matches: ["Thailand", "Thai-Lao border"])
        #expect(matcher.completion(of: "t")?.replacement == "t")
        #expect(matcher.completion(of: "th") == expected)
        #expect(matcher.completion(of: "thai")?.replacement == "thai")
    }

    @Test func aSyllableIsNeverCutInTwo() {
        #expect(matcher.completion(of: "ก") == .init(replacement: "ก", matches: ["กี่", "กำ"]))
    }

    @Test func nothingFitsGivesNothing() {
        #expect(matcher.completion(of: "x") == nil)
        #expect(matcher.completion(of: "Thailand ") == nil)
        #expect(CandidateMatcher().completion(of: "") == nil)
    }

    @Test func theListRunsDownItsColumns() {
        #expect(CandidateList.lines(["1", "2", "3", "4", "5"], columns: 8) == ["1  3  5", "2  4"])
        #expect(CandidateList.lines(["ไทย", "中文", "x"], columns: 11) == ["ไทย   x", "中文"])
        #expect(CandidateList.lines(["longer than that", "b"], columns: 5) == ["longer than that", "b"])
        #expect(CandidateList.lines([], columns: 80).isEmpty)
    }
}
