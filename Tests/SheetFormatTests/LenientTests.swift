import SheetFormat
import StrictJSON
import Testing

/// Leniently, what is not known is told and skipped, and nothing else is.
struct LenientTests {
    private let lenient = AnswerSheetReader(Repository.instrument, isLenient: true)

    private func read(_ text: String) throws -> AnswerSheetReader.Result {
        try lenient.read(Array(text.utf8))
    }

    @Test func `unknown keys and values are skipped and told, and the rest is read`() throws {
        let result = try read(
            """
            {"id":"a1","context":"farm","nationality":"THA","stage":"soon","ageNow":"adult",
            "answers":{"paper":"own","papers":"Somchai","leave":"prevented","health":["ill","Somchai"]},
            "observations":{"guard":["site"],"guarded-exit":["rumour"],"visible-fear":["person"]}}
            """)
        let sheet = result.sheet
        #expect(sheet.facts == [.ageNow: "adult"])
        #expect(sheet.answers == ["leave": .choices(["prevented"])])
        #expect(sheet.observations.keys.map(\.text) == ["visible-fear"])
        let told = result.skipped.map { fault in
            "\(fault.code.rawValue) \(fault.key ?? "…") \(fault.position.line):\(fault.position.column)"
        }
        #expect(
            told == [
                "unknown-key nationality 1:29", "unknown-value stage 1:57", "unknown-key paper 2:12",
                "unknown-value papers 2:35", "unknown-value health 2:74", "unknown-key guard 3:17",
                "unknown-value guarded-exit 3:49",
            ])
    }

    @Test(arguments: [
        #"{"id":"a1","context":"farm","answers":[]}"#, #"{"id":"a1","context":"farm","private":"Somchai"}"#,
        #"{"id":"a1","context":"farm","answers":{"papers":["own","lost"]}}"#, #"{"context":"farm"}"#,
        #"{"id":"a 1","context":"farm"}"#, #"{"id":"a1","context":"farm","id":"a2"}"#, "[]", "{",
    ])
    func `what is broken in another way is not skipped`(_ text: String) {
        #expect(throws: SheetFault.self) { try read(text) }
    }

    @Test func `an unknown place is told as what it is`() {
        // Without a place nothing can be assessed: the sheet fails, but the place is there, and not known.
        let fault = #expect(throws: SheetFault.self) { try read(#"{"id":"a1","context":"factory"}"#) }
        do {
            #expect(fault?.code == .unknownValue)
        }
    }
}
