import ArgumentParser
import Console
import EmbeddedInstruments
import Language
import Registry

/// `saring-registry verify`: is everything in order?
struct VerifyCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check ledger, chains and records, and list everything that is not in order.",
        discussion: """
            Ends with 1 if something is not.

            Example: saring-registry verify
            """)

    @OptionGroup var editions: EditionOptions
    @OptionGroup var options: RegistryOptions

    func perform() throws {
        let judge = try editions.judge()
        let registry = try options.opened()
        let (irregularities, records, devices) = try RegistryError.told(about: options.folder) {
            () throws(RegistryError) in
            (try registry.verify(judge: judge), try registry.recordCount(), try registry.devices().count)
        }
        let texts = EmbeddedTexts.english
        for irregularity in irregularities { try Streams.output(irregularity.words(texts) + "\n") }
        let values = ["records": String(records), "devices": String(devices)]
        try Streams.output(texts[.registryHolds, values] + "\n")
        guard irregularities.isEmpty else {
            throw Failure(.found, .errorIrregular, ["count": String(irregularities.count)])
        }
        try Streams.output(texts[.registryInOrder] + "\n")
    }
}
