import FaultyFiles
import Files

/// One record that is kept on a disk, from the making of its folder to the end, or as far as that goes.
struct Keeping {
    static let folder = "/home/officer/records"
    static let monthStart = 1_698_796_800
    static let bytes = Array(#"{"schema": "made up", "answers": [1, 2]}"#.utf8)

    let disk: FaultyDisk
    let name: String

    init(on disk: FaultyDisk = FaultyDisk(), name: String = "1.json") {
        self.disk = disk
        self.name = name
    }

    var whole: String { "\(Self.folder)/\(name)" }
    var partial: String { "\(Self.folder)/.\(name).partial" }

    /// - Returns: whether the record is said to be kept.
    @discardableResult
    func run() -> Bool {
        guard let folder = try? PrivateFolder(path: Self.folder, files: disk) else { return false }
        return write(to: folder)
    }

    func write(to folder: PrivateFolder) -> Bool {
        (try? folder.write(Self.bytes, name: name, seconds: Self.monthStart)) == whole
    }

    func isWhole(in found: [String: DiskState.Found]) -> Bool {
        found[whole] == .file(Self.bytes, time: Self.monthStart)
    }

    /// Nothing that has a record's name is anything else than a whole record.
    func isWholeOrAbsent(in found: [String: DiskState.Found]) -> Bool {
        found.allSatisfy { !$0.key.hasSuffix(".json") || $0.value == .file(Self.bytes, time: Self.monthStart) }
    }
}
