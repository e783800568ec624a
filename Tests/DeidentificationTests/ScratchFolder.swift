import Foundation

/// A folder of a test's own, for its owner alone; removed with the object.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "saring-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: file(name)))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file(name))
        return file(name)
    }

    /// Each file in it, however deep: its name and its bytes.
    func files() throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted().map { name in
            (name, [UInt8](FileManager.default.contents(atPath: file(name)) ?? Data()))
        }
    }

    /// The secrets that stand in the name or in the bytes of a file.
    func secrets() throws -> [String] {
        try files().flatMap { Secret.found(in: $0.name) + Secret.found(in: $0.bytes) }
    }
}
