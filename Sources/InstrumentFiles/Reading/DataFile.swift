import Foundation

/// A file of a data folder.
struct DataFile {
    /// Where it is on this machine.
    let path: String
    /// What it is called in diagnostics: the path below the data folder.
    let name: String

    /// An instrument of a whole country is some hundred kilobytes; what is larger is not one.
    static let largest = 4 << 20

    /// The bytes; nil, and reported, if they cannot be read.
    func bytes(in reading: Reading) -> [UInt8]? {
        let place = Place(file: name)
        guard FileManager.default.fileExists(atPath: path) else {
            reading.report(.missingFile, at: place, name)
            return nil
        }
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard
                attributes[.type] as? FileAttributeType == .typeRegular
                    || attributes[.type] as? FileAttributeType == .typeSymbolicLink
            else {
                reading.report(.missingFile, at: place, name)
                return nil
            }
            guard (attributes[.size] as? Int ?? 0) <= Self.largest else {
                reading.report(.largeFile, at: place, name, String(Self.largest))
                return nil
            }
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            reading.report(.unreadableFile, at: place, name, (error as? CocoaError)?.localizedDescription ?? "\(error)")
            return nil
        }
    }

    /// The names of a folder's files, in the order of their bytes; empty if there is no such folder.
    static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func isYAML(_ name: String) -> Bool {
        name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
