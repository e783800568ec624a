import ArgumentParser
import Console
import Device
import Language

extension DeviceCommand {
    /// `saring device show`.
    struct Show: SaringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which device this is, and to whom it seals.",
            discussion: "Example: saring device show")

        @OptionGroup var store: StoreOptions
        @OptionGroup var data: DataOptions

        func perform() throws {
            let texts = try data.texts()
            let folder = store.folder
            let lines = try StoreError.told(about: folder) { () throws(StoreError) in
                let store = try DeviceStore(path: folder)
                return try DevicePage(store: store, texts: texts).lines
            }
            try Streams.output(lines.joined(separator: "\n") + "\n")
        }
    }
}
