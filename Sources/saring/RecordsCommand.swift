import ArgumentParser
import Console
import Device
import Sealing

/// `saring records`: the sealed records that are on this device.
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "List, verify, hand over and release the sealed records on this device.",
        discussion: "Example: saring records list",
        subcommands: [List.self, Verify.self, HandOver.self, Release.self, Withdraw.self])

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static func open<Value>(
        _ folder: String, _ body: (DeviceStore) throws(StoreError) -> Value
    ) throws(Failure) -> Value {
        try StoreError.told(about: folder) { () throws(StoreError) in try body(try DeviceStore(path: folder)) }
    }
}
