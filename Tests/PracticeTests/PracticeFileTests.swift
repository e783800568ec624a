import Instruments
import Interview
import Practice
import Testing

@Suite("Files of practice")
struct PracticeFileTests {
    private let rehearsal = Trainee.careful(Shipped.scenario("seamans-book")).rehearsal

    private var file: PracticeFile {
        PracticeFile(rehearsal, Shipped.instrument, pseudonym: "K7", day: "2026-11-27", number: 1)
    }

    @Test("What is kept is read back the same, and gives the same rehearsal")
    func roundTrip() throws {
        let read = try #require(PracticeFile(file.bytes))
        #expect(read == file)
        #expect(read.rehearsal(rehearsal.scenario, Shipped.data.practice) == rehearsal)
    }

    @Test("Neither half a file nor something else is read")
    func refused() {
        let bytes = file.bytes
        for count in stride(from: 0, to: bytes.count - 2, by: 37) {
            #expect(PracticeFile(Array(bytes.prefix(count))) == nil)
        }
        for text in [
            "{}", "[]", #"{"practice":2}"#, #"{"practice":1,"as":"Name Surname"}"#,
            String(decoding: bytes, as: UTF8.self).replacing("\"event\":\"responded\"", with: "\"event\":\"said\""),
            String(decoding: bytes, as: UTF8.self).replacing("2026-11-27", with: "today"),
            String(decoding: bytes, as: UTF8.self).replacing("\"number\":1", with: "\"number\":0"),
        ] {
            #expect(PracticeFile(Array(text.utf8)) == nil, "\(text.prefix(60))")
        }
    }

    @Test("A scenario that was changed since is another one")
    func otherScenario() {
        #expect(file.rehearsal(Shipped.scenario("drawer-of-passports"), Shipped.data.practice) == nil)
    }

    @Test(
        "A pseudonym is a word of letters and digits",
        arguments: [
            ("K7", true), ("trainee", true), ("", false), ("Ann Lee", false), ("é", false), ("a.b", false),
            (String(repeating: "a", count: 21), false),
        ])
    func pseudonyms(word: String, isOne: Bool) {
        #expect(PracticeFile.isPseudonym(word) == isOne)
    }
}
