import ArgumentParser
import Console
import Language

/// `saring resume`: go on with an interview that was interrupted.
struct ResumeCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with an interview that was interrupted.",
        discussion: """
            Asks for the passphrase first, then lists what was interrupted. A draft is kept for 72 hours; it goes on \
            under the very edition of the indicators that started it.

            Example: saring resume
            """)

    @Option(
        help: ArgumentHelp(
            "The person's language, such as km: stands under yours where an interpreter is present.",
            valueName: "language"))
    var askIn: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        guard Streams.isInputTerminal, Streams.isOutputTerminal else { throw Failure(.usage, .errorNoTerminalTyped) }
        let sitting = Sitting(
            texts: texts, sets: try data.sets(), country: nil, overrideFolder: data.data, lockAfter: store.lockAfter,
            storeFolder: store.folder, language: data.officersLanguage, spoken: try data.spoken(askIn))
        try sitting.resume(try data.chosenScreener())
    }
}
