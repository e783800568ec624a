import Console
import Conversation
import EmbeddedInstruments
import Language
import Terminal

/// What `saring` alone offers in a terminal.
struct StartMenu {
    func perform() throws {
        let texts = EmbeddedTexts.english
        let items: [Message] = [
            .startScreen, .startResume, .startPractise, .startPractice, .startSite, .startIndicators, .startHelp,
            .startLeave,
        ]
        let terminal = try Terminal()
        let chosen = Menu(terminal: terminal, texts: texts).choose(.startTitle, items)
        terminal.close()
        switch chosen {
        case .item(1): try run(["screen"])
        case .item(2): try run(["resume"])
        case .item(3): try run(["screen", "--keep-nothing"])
        case .item(4): try run(["practice", "play"])
        case .item(5): try run(["site"])
        case .item(6): try run(["indicators", "list"])
        case .item(7): try Streams.output(Saring.helpMessage() + "\n")
        case .item, .nothing: break
        case .left(let end): throw CleanExit(status: ExitStatus(end))
        }
    }

    private func run(_ arguments: [String]) throws {
        var command = try Saring.parseAsRoot(arguments)
        try command.run()
    }
}
