import ArgumentParser
import Console
import EmbeddedInstruments
import Language
import Records
import Registry
import Sealing

/// `saring-registry withdraw`: somebody wishes that a record be erased.
struct WithdrawCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Erase the record that a withdrawal code is about.",
        discussion: """
            The code is typed, never given on the command line. The record is erased now or, if it has not come yet, when \
            it comes; a tombstone says that there was one. Whoever has the code may ask for it, and gives no reason.

            Example: saring-registry withdraw
            """)

    @OptionGroup var editions: EditionOptions
    @OptionGroup var options: RegistryOptions

    func perform() throws {
        let judge = try editions.judge()
        let registry = try options.opened()
        let texts = EmbeddedTexts.english
        let code = try Keyboard.hold { keyboard in
            keyboard.say(texts[.withdrawCode])
            while true {
                if let code = RecordCode(typed: try keyboard.line()) { return code }
                keyboard.say(texts[.withdrawNoCode])
            }
        }
        let wasHere = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
            try registry.withdraw(code.digest, judge: judge, month: UserSession.month.name)
        }
        try Streams.output(texts[wasHere ? .registryWithdrawn : .registryWithdrawnLater] + "\n")
    }
}
