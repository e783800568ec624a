import Foundation

/// A folder of a test's own, for its owner alone; removed with the object.
package final class TemporaryFolder {
    /// One thing in the folder.
    package struct Entry: Equatable, CustomStringConvertible {
        package let path: String
        package let isFolder: Bool
        package let mode: Int

        package var description: String { path + (isFolder ? "/" : "") + " " + String(mode, radix: 8) }
    }

    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "saring-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of something in the folder.
    package func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String, mode: Int = 0o600) throws -> String {
        try Data(bytes).write(to: URL(filePath: file(name)))
        try setMode(mode, of: name)
        return file(name)
    }

    /// Makes a folder in it and returns its path.
    @discardableResult
    package func makeFolder(_ name: String, mode: Int = 0o700) throws -> String {
        try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
        try setMode(mode, of: name)
        return file(name)
    }

    package func setMode(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name))
    }

    /// The permissions of something in it.
    package func mode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
    }

    package func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file(folder)).sorted()
    }

    package func text(of name: String) throws -> String {
        try String(contentsOf: URL(filePath: file(name)), encoding: .utf8)
    }

    /// Everything in it, however deep, hidden or not.
    package func listing() throws -> [Entry] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted().map { name in
            let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
            return Entry(
                path: name, isFolder: attributes[.type] as? FileAttributeType == .typeDirectory,
                mode: attributes[.posixPermissions] as? Int ?? -1)
        }
    }
}
