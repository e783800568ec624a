import ArgumentParser
import Console
import Conversation
import Language

/// `saring doctor`: is this device ready?
struct DoctorCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check if this device is ready: store, keys, terminal, memory, disk, clock.",
        discussion: """
            Each line says what is good, or what to look at and how to mend it. Nothing is changed, and no passphrase is \
            asked. Ends with 1 if there is something to look at.

            Example: saring doctor
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var data: DataOptions

    func perform() throws {
        let texts = try data.texts()
        let sets = try data.sets()
        let findings =
            DataCheck(sets: sets, overrideFolder: data.data).findings + StoreCheck(folder: store.folder).findings
            + MachineCheck(storeFolder: store.folder).findings
        try Streams.output(
            findings.map { finding in
                let head = texts[finding.isGood ? .doctorGood : .doctorLook]
                return Paragraph(head + " " + texts[finding.message, finding.values], hanging: 4)
            })
        let languages = LanguageCheck(
            catalogues: try data.catalogues(), instrument: try sets.instrument(named: data.instrument), texts: texts)
        for line in languages.lines { try Streams.output(line + "\n") }
        if findings.contains(where: { !$0.isGood }) { throw CleanExit(status: .found) }
    }
}
