import Instruments
import Testing

@testable import Conversation

/// Commands are typed on keyboards set to any script.
struct CommandTests {
    @Test(arguments: [
        ("b", Command.back), ("B", .back), ("ｂ", .back), ("Ｂ", .back), ("p", .pause), ("ｐ", .pause), ("s", .skip),
        ("ｓ", .skip), ("r", .review), ("ｒ", .review), ("q", .stop), ("ｑ", .stop), ("Ｑ", .stop), ("?", .why),
        ("？", .why), ("!", .urgent), ("！", .urgent), ("0", .menu), ("０", .menu), ("๐", .menu), ("០", .menu),
        ("၀", .menu), (" q ", .stop), ("q\u{200B}", .stop), ("\u{3000}q", .stop),
    ])
    func `a command is known, small or capital, narrow or full-width`(_ typed: String, _ command: Command) throws {
        #expect(Command(typed: typed) == command)
        for question in ["danger-now", "citizenship"] as [Question.ID] {
            #expect(try Repository.reader(of: question).read(typed) == .command(command))
        }
    }

    @Test(arguments: ["", " ", "qq", "q q", "00", "b.", "¿", "q\u{301}", "\u{200B}", "ß", "ｂｂ"])
    func `nothing else is a command`(_ typed: String) {
        #expect(Command(typed: typed) == nil)
    }

    @Test func `every command but the menu has its place in the menu, in words of its own`() {
        #expect(Set(Command.inMenu).union([.menu]) == Set(Command.allCases))
        #expect(Set(Command.allCases.map(\.label)).count == Command.allCases.count)
    }
}
