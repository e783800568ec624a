import Files

/// Wiping a store, which can be interrupted and must then go on, never back.
extension StoreFolders {
    /// Stands from before the keys are destroyed until everything is.
    static let wipingName = "wiping"

    static func isBeingWiped(_ path: String, _ files: any FileLayer) -> Bool {
        (try? files.mode(ofFile: "\(path)/\(wipingName)")) != nil
    }

    var isBeingWiped: Bool { Self.isBeingWiped(root.path, root.files) }

    func wipe() throws(StoreError) {
        do throws(FileFault) {
            try root.replace([], name: Self.wipingName, seconds: 0)
            // Without the keys the rest is noise.
            try root.destroy(StoreFile.name)
            for folder in [drafts, sealed] {
                for name in try folder.files.names(in: folder.path) { try folder.destroy(name) }
            }
            try root.destroy(ChainFile.name)
            try root.destroy(Self.wipingName)
        } catch {
            throw .file(root.path, error)
        }
    }
}
