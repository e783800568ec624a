import FaultyFiles
import Files
import Foundation
import Glibc
import TestSupport
import Testing

/// Records in a real folder.
struct RealDiskTests {
    private let home: TemporaryFolder
    private let name = "1.json"
    private let bytes = Array("a record that is made up\n".utf8)

    init() throws {
        home = try TemporaryFolder()
    }

    private func keep(in folder: String) throws -> String {
        try PrivateFolder(path: "\(home.path)/\(folder)").write(bytes, name: name, seconds: Keeping.monthStart)
    }

    @Test func `a record is kept for its owner alone, with nothing beside it`() throws {
        let path = try keep(in: "a/records")
        #expect(path == "\(home.path)/a/records/\(name)")
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == bytes)
        #expect(try home.names(in: "a/records") == ["\(name)"])
        #expect(try home.mode(of: "a") == 0o700 && home.mode(of: "a/records") == 0o700)
        #expect(try home.mode(of: "a/records/\(name)") == 0o600)
    }

    @Test(arguments: [0, 0o022, 0o077, 0o177, 0o277, 0o777])
    func `the mask of the process changes nothing of that`(_ mask: mode_t) throws {
        let (path, bytes, name) = (home.path, bytes, name)
        nonisolated(unsafe) var isKept = false
        let isDone = FileModeMask.set(mask) {
            let folder = try? PrivateFolder(path: "\(path)/a/records")
            isKept = (try? folder?.write(bytes, name: name, seconds: Keeping.monthStart)) != nil
        }
        if !isDone { return }
        #expect(isKept)
        #expect(try home.mode(of: "a") == 0o700 && home.mode(of: "a/records") == 0o700)
        #expect(try home.mode(of: "a/records/\(name)") == 0o600)
    }

    @Test func `a record's times tell the month alone`() throws {
        var status = stat()
        #expect(stat(try keep(in: "records"), &status) == 0)
        #expect(status.st_mtim.tv_sec == Keeping.monthStart && status.st_mtim.tv_nsec == 0)
        #expect(status.st_atim.tv_sec == Keeping.monthStart && status.st_atim.tv_nsec == 0)
    }

    @Test func `a file that is there is never written over`() throws {
        let path = try keep(in: "records")
        #expect(throws: FileFault(number: EEXIST)) { try keep(in: "records") }
        try Data("somebody's".utf8).write(to: URL(filePath: path))
        #expect(throws: FileFault(number: EEXIST)) { try keep(in: "records") }
        #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == "somebody's")
        #expect(try home.names(in: "records") == ["\(name)"])
    }

    @Test func `a link in a record's place is neither followed nor replaced`() throws {
        _ = try PrivateFolder(path: "\(home.path)/records")
        for target in ["nowhere", "there"] {
            let link = "\(home.path)/records/\(name)"
            try? FileManager.default.removeItem(atPath: link)
            try Data().write(to: URL(filePath: "\(home.path)/there"))
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(home.path)/\(target)")
            #expect(throws: FileFault(number: EEXIST)) { try keep(in: "records") }
        }
        #expect(try home.names() == ["records", "there"])
        #expect(try Data(contentsOf: URL(filePath: "\(home.path)/there")).isEmpty)
    }

    @Test(arguments: [0o701, 0o702, 0o704, 0o710, 0o720, 0o740, 0o755, 0o777])
    func `a folder that lets others in is refused`(_ mode: mode_t) throws {
        let path = "\(home.path)/records"
        _ = try PrivateFolder(path: path)
        #expect(chmod(path, mode) == 0)
        #expect(throws: PrivateFolderError.openToOthers) { try PrivateFolder(path: path) }
        #expect(try home.names(in: "records").isEmpty)
    }

    @Test(arguments: [0o600, 0o644])
    func `a file in the folder's place is said to be no folder`(_ mode: mode_t) throws {
        let path = "\(home.path)/records"
        try Data().write(to: URL(filePath: path))
        #expect(chmod(path, mode) == 0)
        #expect(throws: PrivateFolderError.cannotMake(FileFault(number: ENOTDIR))) { try PrivateFolder(path: path) }
    }

    @Test func `what an ended sitting left behind is in nobody's way`() throws {
        try FileManager.default.createDirectory(
            atPath: "\(home.path)/records", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        for name in [".trial.partial", ".\(name).partial"] {
            try Data("left".utf8).write(to: URL(filePath: "\(home.path)/records/\(name)"))
        }
        let path = try keep(in: "records")
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == bytes)
        #expect(try home.names(in: "records") == ["\(name)"])
    }
}
