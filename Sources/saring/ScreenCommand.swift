import ArgumentParser
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

            A question whose answer could change nothing any more is not asked; r shows which, and its number asks it all \
            the same. --complete asks everything.

            This version keeps nothing, unless --unsealed-test is given: then a test record is kept in clear, and every \
            screen says NOT FOR REAL PEOPLE.

            Example: saring screen --context detention --country THA
            """)

    @Option(help: ArgumentHelp("The kind of place; asked if left out.", valueName: "place"))
    var context: String?

    @Option(
        help: ArgumentHelp("Where you are, by three letters (THA); chooses the telephone lines.", valueName: "country"))
    var country: String?

    @ArgumentParser.Flag(help: "Keep a test record in clear. NOT FOR REAL PEOPLE.")
    var unsealedTest = false

    @ArgumentParser.Flag(help: "Ask every question, also those that can change nothing: for training and research.")
    var complete = false

    @Option(help: ArgumentHelp("The folder for test records, mode 0700.", valueName: "dir"))
    var records: String?

    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        let screener = try data.chosenScreener()
        try check(screener.instrument)
        guard Streams.isInputTerminal, Streams.isOutputTerminal else { throw Failure(.usage, .errorNoTerminal) }
        let sitting = try Sitting(
            screener: screener, texts: texts, context: context.map { Context.ID($0) },
            country: country?.uppercased(), recordFolder: try recordFolder(), overrideFolder: data.data,
            asksEverything: complete)
        try sitting.hold()
    }

    private func check(_ instrument: Instrument) throws(Failure) {
        if let context, instrument.context(Context.ID(context)) == nil {
            let names = instrument.contexts.map(\.id.text).joined(separator: ", ")
            throw Failure(.usage, .errorNoSuchContext, ["name": context, "names": names])
        }
        let countries = instrument.lists.first { $0.id == CodeList.countries }?.entries ?? []
        if let country, !countries.contains(where: { $0.code == country.uppercased() }) {
            throw Failure(.usage, .errorNoSuchCountry, ["name": country])
        }
        if records != nil, !unsealedTest { throw Failure(.usage, .errorRecordsWithoutTest) }
    }

    /// Where test records are kept; nil where nothing is kept.
    private func recordFolder() throws(Failure) -> String? {
        guard unsealedTest else { return nil }
        if let records { return records }
        return UserSession.dataFolder + "/saring/test-records"
    }
}
