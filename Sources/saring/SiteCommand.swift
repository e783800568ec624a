import ArgumentParser
import Console
import Instruments
import Language

/// `saring site`: a visit, with talk after talk.
struct SiteCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Visit a place with many people: look once, talk with one after the other.",
        discussion: """
            What you see of the place is noted once, and counts weakly in every talk of the visit. People have only \
            their number, in the order of the talks. Between two talks you see whom to refer, whose claim stands under \
            labour law, and with whom to talk again; from ten talks on there is a summary that points to nobody.

            The list is encrypted, and exists while the visit is open: until you close it, or for 72 hours. saring site \
            goes on with it, also after a power cut; a talk that was interrupted goes on with saring resume.

            Example: saring site --site vessel --country THA --ask-in my
            """)

    @Option(
        help: ArgumentHelp(
            "dormitory, factory, farm, vessel, private-home or compound; asked if left out.", valueName: "site"))
    var site: String?

    @Option(
        help: ArgumentHelp("Where you are, by three letters (THA); chooses the telephone lines.", valueName: "country"))
    var country: String?

    @Option(
        help: ArgumentHelp(
            "The next person's language, such as km; leave and come back to change it.", valueName: "language"))
    var askIn: String?

    @ArgumentParser.Flag(help: "Keep neither drafts nor records, nor the list of the visit.")
    var keepNothing = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        let screener = try data.chosenScreener()
        let instrument = screener.instrument
        let chosen = try chosenSite(of: instrument)
        try instrument.check(country: country)
        guard Streams.isInputTerminal, Streams.isOutputTerminal else { throw Failure(.usage, .errorNoTerminalTyped) }
        let sitting = Sitting(
            texts: texts, sets: try data.sets(), country: country?.uppercased(), overrideFolder: data.data,
            lockAfter: store.lockAfter, storeFolder: keepNothing ? nil : store.folder,
            language: data.officersLanguage, spoken: try data.spoken(askIn))
        try sitting.visit(screener, site: chosen)
    }

    private func chosenSite(of instrument: Instrument) throws(Failure) -> Site? {
        guard !instrument.sites.isEmpty else {
            throw Failure(.usage, .errorNoSites, ["instrument": instrument.id.text])
        }
        guard let site else { return nil }
        guard let chosen = instrument.sites.first(where: { $0.id.text == site }) else {
            let names = instrument.sites.map(\.id.text).joined(separator: ", ")
            throw Failure(.usage, .errorNoSuchSite, ["names": names])
        }
        return chosen
    }
}
