import Instruments
import Interview
import Language
import Testing

@testable import Conversation

/// Whatever is typed, at any question of the working edition.
struct AnyLineTests {
    @Test func `every choice is entered by its number, its id and its whole words`() {
        for reader in Repository.readers where reader.list == nil {
            for (index, choice) in reader.offered.enumerated() {
                let number = String(index + 1)
                let ways = [
                    number, " \(number) ", "0\(number)", number + ",", choice.id.text, choice.id.text.uppercased(),
                    choice.text, choice.text.uppercased(), choice.text.replacing(" ", with: "  "), choice.text + " ;",
                ]
                for typed in ways { #expect(reader.choices(typed) == [choice.id], "\(reader.question.id): \(typed)") }
            }
        }
    }

    @Test func `a beginning is read as the one answer that it fits, and else asked about`() {
        for reader in Repository.readers where reader.list == nil {
            for choice in reader.offered {
                for name in [choice.id.text, choice.text] {
                    for length in 1...name.count { check(String(name.prefix(length)), reader) }
                }
            }
        }
    }

    /// Against a naive reading.
    private func check(_ beginning: String, _ reader: AnswerReader) {
        let typed = beginning.lowercased().split(separator: " ").joined(separator: " ").trimmingSuffix(", ")
        if Command(typed: typed) != nil || typed.allSatisfy(\.isNumber) { return }
        let names = reader.offered.map { [$0.id.text, $0.text.lowercased()] }
        let exact = names.indices.filter { names[$0].contains(typed) }
        let begun = names.indices.filter { index in names[index].contains { $0.starts(with: typed) } }
        let meant = (exact.isEmpty ? begun : exact).map { reader.offered[$0] }
        if meant.count == 1 {
            #expect(reader.choices(beginning) == meant.map(\.id), "\(reader.question.id): \(beginning)")
        } else {
            #expect(reader.problem(beginning) == .problemAmbiguous, "\(reader.question.id): \(beginning)")
        }
    }

    @Test(arguments: 0..<4)
    func `no line is too much, answers are those offered, and nothing typed is repeated`(_ seed: UInt64) {
        var lines = RandomLine(seed: seed)
        for reader in Repository.readers {
            let own = reader.offered.flatMap { [$0.text, $0.id.text] } + (reader.list?.entries ?? []).map(\.name)
            lines.words = own.shuffled(using: &lines.random).prefix(6) + ["Somchai Srisuk", "+66 81 234 5678"]
            for _ in 0..<6 { check(reader, lines.next(), Set(own)) }
        }
    }

    private func check(_ reader: AnswerReader, _ line: String, _ own: Set<String>) {
        switch reader.read(line) {
        case .response(.answer(.choices(let chosen))):
            #expect(!chosen.isEmpty && Set(chosen).count == chosen.count)
            #expect(chosen.allSatisfy { id in reader.offered.contains { $0.id == id } })
            #expect(reader.question.kind == .many || chosen.count == 1)
        case .response(.code(let code)):
            #expect(reader.list?.entries.contains { $0.code == code } == true)
        case .response(.answer): #expect(reader.question.offersNotSaying)
        case .response(.skipped), .keep: Issue.record("nothing of this was typed")
        case .command(let command): #expect(Command(typed: line) == command)
        case .problem(let message, let values):
            if message == .problemLetterOfBoth { return }
            #expect(values.keys.allSatisfy { $0 == "answers" })
            let named = (values["answers"] ?? "").trimmingSuffix(" …").components(between: " · ")
            #expect(named.allSatisfy { $0.isEmpty || own.contains($0) }, "\(reader.question.id)")
        }
    }

    @Test(arguments: [
        String(repeating: "a", count: 10_000), String(repeating: "1 ", count: 5_000),
        String(repeating: ",", count: 200),
        "1" + String(repeating: "\u{301}", count: 10_000), String(repeating: "\u{200B}", count: 10_000),
        String(repeating: "\u{200B}1", count: 100), "\u{0}\u{1B}[2J", "\u{FFFD}", "\u{202E}1", "\u{FE0F}\u{20E3}",
        String(repeating: "1,", count: 100), "\u{1F468}\u{200D}\u{1F469}\u{200D}",
        "\u{1}" + String(repeating: "ก", count: 199),
    ])
    func `a strange line is refused or read, at any kind of question`(_ line: String) {
        for (index, reader) in Repository.readers.enumerated() where index % 10 == 0 || reader.list != nil {
            switch reader.read(line) {
            case .response(.answer(.choices(let chosen))): #expect(reader.offered.map(\.id).contains(chosen[0]))
            case .problem(let message, let values):
                #expect(values.isEmpty)
                #expect([.problemTooLong, .problemNotOffered, .problemEmpty].contains(message))
            case .response, .command, .keep: Issue.record("read as something else")
            }
        }
    }
}

extension String {
    /// Without a suffix's characters at the end.
    fileprivate func trimmingSuffix(_ signs: String) -> String {
        String(reversed().drop { signs.contains($0) }.reversed())
    }

    fileprivate func components(between sign: String) -> [String] {
        split(separator: sign).map(String.init)
    }
}
