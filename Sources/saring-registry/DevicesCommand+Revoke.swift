import ArgumentParser
import Console
import EmbeddedInstruments
import Files
import Language
import Registry

extension DevicesCommand {
    /// `saring-registry devices revoke`.
    struct Revoke: RegistryCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what a device seals from a month on as doubtful; lost and stolen devices.",
            discussion: """
                DEVICE is its name or its id, as devices list shows them. What it has handed over stays.

                Example: saring-registry devices revoke bovab-kisum --from 2026-11
                """)

        @Argument(help: ArgumentHelp("The device.", valueName: "device"))
        var device: String

        @Option(help: ArgumentHelp("The first month that is doubtful; this one when left out.", valueName: "month"))
        var from: String?

        @OptionGroup var options: RegistryOptions

        func validate() throws {
            if let from, !Month.isWritten(from) { throw ValidationError("--from takes a month, as 2026-11") }
        }

        func perform() throws {
            let month = from ?? UserSession.month.name
            let registry = try options.opened()
            let revoked = try RegistryError.told(about: options.folder) { () throws(RegistryError) in
                // Two devices whose names are alike are told apart by their ids.
                let named = try registry.devices().map(\.device).filter { [$0.spoken, "\($0)"].contains(device) }
                guard named.count == 1, let only = named.first else { throw .unknownDevice }
                try registry.revoke(only, from: month)
                return only
            }
            let values = ["name": revoked.spoken, "month": month]
            try Streams.output(EmbeddedTexts.english[.registryRevoked, values] + "\n")
        }
    }
}
