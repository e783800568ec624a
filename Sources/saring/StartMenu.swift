import Conversation
import EmbeddedInstruments
import Language
import Terminal

/// What `saring` alone offers in a terminal.
struct StartMenu {
    func perform() throws {
        let texts = EmbeddedTexts.english
        let items: [Message] = [.startScreen, .startPractise, .startIndicators, .startHelp, .startLeave]
        let terminal = try Terminal()
        let chosen = Menu(terminal: terminal, texts: texts).choose(.startTitle, items)
        terminal.close()
        switch chosen {
        case 1: try run(["screen"])
        case 2: try run(["screen", "--unsealed-test"])
        case 3: try run(["indicators", "list"])
        case 4: try Streams.output(Saring.helpMessage() + "\n")
        default: break
        }
    }

    private func run(_ arguments: [String]) throws {
        var command = try Saring.parseAsRoot(arguments)
        try command.run()
    }
}
