import ArgumentParser
import Console
import Conversation
import Instruments
import Language

/// `saring screen`: one interview with one person.
struct ScreenCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Interview one person: safety, consent, questions, what to do now.",
        discussion: """
            At any prompt: a digit or a word answers, Tab completes, ? says why, b goes back, p pauses, ! shows urgent \
            help, s skips, r shows all answers, q stops, 0 opens a menu of these. Ctrl-\\ leaves at once.

            A question to which no item of a list led, or whose answer could change nothing any more, is not asked; r \
            shows which, and its number asks it all the same. --complete asks everything.

            While the interview goes on, each answer is kept encrypted, once the person agreed to a record: saring resume \
            goes on after an interruption. At its end the record is sealed to the authority's key, or, where none is \
            enrolled, to this device's own. --keep-nothing keeps neither.

            --language is yours, --ask-in the person's; both stand on the screen where they differ. No native speaker \
            has reviewed a translation yet: a draft is shown for the person only where an interpreter is present.

            Example: saring screen --context detention --country THA --ask-in my
            """)

    @Option(help: ArgumentHelp("The kind of place; asked if left out.", valueName: "place"))
    var context: String?

    @Option(
        help: ArgumentHelp("Where you are, by three letters (THA); chooses the telephone lines.", valueName: "country"))
    var country: String?

    @Option(
        help: ArgumentHelp(
            "The person's language, such as km: stands under yours where an interpreter is present.",
            valueName: "language"))
    var askIn: String?

    @ArgumentParser.Flag(help: "Keep neither draft nor record.")
    var keepNothing = false

    @ArgumentParser.Flag(help: "Ask every question, also those that can change nothing: for training and research.")
    var complete = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        let screener = try data.chosenScreener()
        try check(screener.instrument)
        guard Streams.isInputTerminal, Streams.isOutputTerminal else { throw Failure(.usage, .errorNoTerminal) }
        let sitting = Sitting(
            texts: texts, sets: try data.sets(), country: country?.uppercased(), overrideFolder: data.data,
            lockAfter: store.lockAfter, storeFolder: keepNothing ? nil : store.folder,
            language: data.officersLanguage, spoken: try data.spoken(askIn))
        try sitting.hold(screener, place: context.map { Context.ID($0) }, asksEverything: complete)
    }

    private func check(_ instrument: Instrument) throws(Failure) {
        if let context, instrument.context(Context.ID(context)) == nil {
            let names = instrument.contexts.map(\.id.text).joined(separator: ", ")
            throw Failure(.usage, .errorNoSuchContext, ["names": names])
        }
        try instrument.check(country: country)
    }
}
