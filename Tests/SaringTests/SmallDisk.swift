import Foundation
import TestSupport

/// A disk of a few kilobytes, where the machine lets this process mount one.
final class SmallDisk {
    let path: String

    /// Nil where it cannot be mounted.
    init?(at path: String, home: TemporaryFolder) throws {
        self.path = path
        let arguments = ["-t", "tmpfs", "-o", "size=256k,mode=0700", "saring-test", path]
        let outcome = try Program.run("/bin/mount", arguments, input: [], home: home)
        if outcome.status != 0 { return nil }
    }

    /// Leaves no room on it.
    func fill() throws {
        try Data().write(to: URL(filePath: path + "/ballast"))
        let ballast = try FileHandle(forWritingTo: URL(filePath: path + "/ballast"))
        while (try? ballast.write(contentsOf: Data(count: 4096))) != nil { continue }
        try ballast.close()
    }

    func makeRoom() throws {
        try FileManager.default.removeItem(atPath: path + "/ballast")
    }

    func makeReadOnly(home: TemporaryFolder) throws -> Bool {
        try Program.run("/bin/mount", ["-o", "remount,ro", path], input: [], home: home).status == 0
    }

    deinit {
        let umount = Process()
        umount.executableURL = URL(filePath: "/bin/umount")
        umount.arguments = [path]
        try? umount.run()
        umount.waitUntilExit()
    }
}
