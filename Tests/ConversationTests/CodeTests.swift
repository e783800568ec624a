import Instruments
import Interview
import Testing

@testable import Conversation

/// Countries, languages and kinds of work are typed by name or by code.
struct CodeTests {
    private let sectors: AnswerReader
    private let countries: AnswerReader
    private let languages: AnswerReader

    init() throws {
        sectors = try Repository.reader(of: "sector")
        countries = try Repository.reader(of: "citizenship")
        languages = try Repository.reader(of: "language")
    }

    @Test(arguments: ["B", "R", "S", "Ｂ", " S "])
    func `a capital that is a code of the list is the code`(_ typed: String) {
        #expect(sectors.read(typed) == .response(.code(typed.plain)))
    }

    @Test(arguments: [
        ("b", Command.back), ("p", .pause), ("q", .stop), ("r", .review), ("s", .skip), ("ｑ", .stop), ("0", .menu),
    ])
    func `a small letter is the command, at a list too`(_ typed: String, _ command: Command) {
        #expect(sectors.read(typed) == .command(command))
    }

    @Test(arguments: [
        ("P", "Schools and teaching", "Pause: an empty screen until Enter", "p"),
        ("Q", "Health and care work", "Stop", "q"), ("Ｑ", "Health and care work", "Stop", "q"),
    ])
    func `whoever may want an empty screen or a stop is told both meanings`(
        _ typed: String, _ answer: String, _ command: String, _ letter: String
    ) {
        guard case .problem(.problemLetterOfBoth, let values) = sectors.read(typed) else {
            Issue.record("\(typed) was taken for one of its two meanings")
            return
        }
        let words =
            "That letter means two things here. Type the first words of the answer (\(answer)), or for the command "
            + "(\(command)) a small \(letter) or 0."
        #expect(Repository.texts[.problemLetterOfBoth, values] == words)
    }

    @Test func `where the letter is no code of the list, a capital is the command`() {
        for command in Command.allCases {
            for reader in [countries, languages] {
                #expect(reader.read(command.rawValue.uppercased()) == .command(command))
            }
        }
    }

    @Test func `every entry is entered by its name, its other names, and its number where it has one`() throws {
        for reader in Repository.readers {
            for (index, entry) in (reader.list?.entries ?? []).enumerated() {
                for name in [entry.name] + entry.also {
                    #expect(reader.read(name) == .response(.code(entry.code)), "\(name)")
                    #expect(reader.read(name.uppercased()) == .response(.code(entry.code)), "\(name)")
                }
                guard let list = reader.list, list.isShown, !list.isOfNumbers else { continue }
                #expect(reader.read(String(index + 1)) == .response(.code(entry.code)))
            }
        }
    }

    @Test func `a typed age is the band it falls into, never a place in the list`() throws {
        let ages = try Repository.reader(of: "age-band")
        let bands = [
            ("1", "0--8"), ("8", "0--8"), ("9", "9--17"), ("17", "9--17"), ("18", "18--20"), ("๔๗", "39--47"),
            ("48", "48+"), ("101", "48+"), ("9 to 17", "9--17"),
        ]
        for (typed, code) in bands { #expect(ages.read(typed) == .response(.code(code)), "\(typed)") }
        #expect(ages.problem("121") == .problemNotOffered)
        #expect(ages.problem("-4") == .problemNotOffered)
        let numbers = Repository.instrument.list("age-bands")?.entries.compactMap(\.numbers) ?? []
        #expect(numbers.flatMap { Array($0) } == Array(0...120), "Every age falls into one band")
    }

    @Test func `a code in capitals is always the code, but for two letters that protect`() {
        for reader in Repository.readers {
            for entry in reader.list?.entries ?? [] where entry.code == entry.code.uppercased() {
                if reader.list?.isShown == true || ["P", "Q"].contains(entry.code) { continue }
                #expect(reader.read(entry.code) == .response(.code(entry.code)), "\(entry.code)")
            }
        }
    }

    @Test(arguments: ["mmr", "MMR", "Mmr", "tha", "vnm", "viet", "Lao", "indo", "ＭＭＲ"])
    func `a small code is the code where no other name begins so`(_ typed: String) {
        guard case .response(.code) = countries.read(typed) else {
            Issue.record("\(typed) was not read")
            return
        }
    }

    @Test(arguments: [
        ("ind", "India · Indonesia"), ("nor", "Norfolk Island"), ("bel", "Belarus · Belgium"),
        ("aus", "Australia · Austria"),
    ])
    func `a small code that begins another country's name too is asked about`(_ typed: String, _ names: String) {
        guard case .problem(.problemAmbiguous, let values) = countries.read(typed) else {
            Issue.record("one of several countries was picked")
            return
        }
        #expect(values["answers"]?.contains(names) == true)
    }

    @Test func `a small code that begins another language's name too is asked about`() {
        for typed in ["ta", "te", "ja"] { #expect(languages.problem(typed) == .problemAmbiguous) }
        for (typed, code) in [("my", "my"), ("km", "km"), ("id", "id"), ("tam", "ta"), ("Tagalog", "fil")] {
            #expect(languages.read(typed) == .response(.code(code)))
        }
    }

    @Test func `a name that stands at two entries is asked about, never picked`() {
        let list = CodeList(
            id: "made-up", title: "Made up", sources: [],
            entries: [
                .init(code: "AAA", name: "First", also: ["same"]), .init(code: "BBB", name: "Second", also: ["Same"]),
            ])
        let reader = AnswerReader(
            question: countries.question, offered: [], list: list, texts: Repository.texts, hasBefore: false)
        #expect(reader.read("same") == .problem(.problemAmbiguous, ["answers": "First · Second"]))
    }

    @Test(arguments: [",", "،", "។", ", ;", "\u{200B},\u{200B}", "Somchai Srisuk", "-", "+", "\u{301}", "."])
    func `what is no entry is refused without a guess`(_ typed: String) {
        #expect(countries.problem(typed) == .problemNotOffered)
        #expect(sectors.problem(typed) == .problemNotOffered)
    }
}
