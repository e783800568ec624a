import Files
import Glibc

/// What a disk holds, and what the system only believes that it holds.
///
/// A file's bytes and times are sure once the file was synced, a name once its folder was. Until then the disk may have
/// them, or not, or bytes half; and of several changes of names it may have any.
package struct DiskState: Hashable {
    /// What somebody finds at a path.
    package enum Found: Hashable {
        case folder
        case file([UInt8], time: Int)
    }

    /// The time of a file that nobody set.
    package static let today = 1_700_000_000

    private struct File: Hashable {
        var bytes: [UInt8] = []
        var time = DiskState.today
        var sureBytes: [UInt8] = []
        var sureTime = DiskState.today
        /// How many of the sure bytes were never cut off since.
        var untouched = 0

        func found(afterLoss: Bool) -> [Found] {
            let isSure = bytes == sureBytes && time == sureTime && untouched == sureBytes.count
            if !afterLoss || isSure { return [.file(bytes, time: time)] }
            // What is sure and was left alone stays as it is. What was written behind it may be there by halves, or be
            // zeros, or not; what was cut off there may be there still, also in part.
            let sure = Array(sureBytes.prefix(untouched))
            let old = Array(sureBytes.dropFirst(untouched))
            let new = Array(bytes.dropFirst(untouched))
            let half = Array(new.prefix(new.count / 2))
            let zeros = [UInt8](repeating: 0, count: new.count)
            let tails: Set<[UInt8]> = [
                new, half, zeros, half + zeros.dropFirst(half.count), [], half + old.dropFirst(half.count), old,
            ]
            return tails.flatMap { tail -> [Found] in
                [.file(sure + tail, time: time), .file(sure + tail, time: sureTime)]
            }
        }
    }

    private struct Folder: Hashable {
        var mode: UInt32
        /// Each name's node.
        var sureNames: [String: Int] = [:]
        /// What was done since, step by step; nil where a name was removed.
        var changes: [[String: Int?]] = []

        var names: [String: Int] { names(with: changes) }

        func names(afterLoss: Bool) -> Set<[String: Int]> {
            guard afterLoss else { return [names] }
            return Set(
                (0..<1 << changes.count).map { chosen in
                    names(with: changes.indices.filter { chosen >> $0 & 1 == 1 }.map { changes[$0] })
                })
        }

        private func names(with changes: [[String: Int?]]) -> [String: Int] {
            var names = sureNames
            for change in changes { for (name, node) in change { names[name] = node } }
            return names
        }
    }

    private enum Node: Hashable {
        case file(File)
        case folder(Folder)
    }

    private var nodes: [Node] = [.folder(Folder(mode: 0o755))]

    package init() {}

    /// A disk on which this is found and sure; its folders are for their owner alone.
    package init(holding found: [String: Found]) {
        // A folder comes before what is in it.
        for (path, thing) in found.sorted(by: { $0.key < $1.key }) where !path.isEmpty {
            let parts = path.split(separator: "/").map(String.init)
            let parent = parts.dropLast().reduce(0) { node, name in
                if case .folder(let folder) = nodes[node] { folder.names[name] ?? 0 } else { 0 }
            }
            switch thing {
            case .folder: nodes.append(.folder(Folder(mode: 0o700)))
            case .file(let bytes, let time):
                nodes.append(
                    .file(
                        File(bytes: bytes, time: time, sureBytes: bytes, sureTime: time, untouched: bytes.count)))
            }
            guard case .folder(var folder) = nodes[parent], let name = parts.last else { continue }
            folder.sureNames[name] = nodes.count - 1
            nodes[parent] = .folder(folder)
        }
    }

    /// Everything that is there, by its path.
    package var found: [String: Found] { everything(at: "", 0, afterLoss: false).first ?? [:] }

    /// Everything that is there after the power was lost: each way in which that can end.
    package var foundAfterLoss: [[String: Found]] { everything(at: "", 0, afterLoss: true) }

    private func everything(at path: String, _ node: Int, afterLoss: Bool) -> [[String: Found]] {
        switch nodes[node] {
        case .file(let file): return file.found(afterLoss: afterLoss).map { [path: $0] }
        case .folder(let folder):
            return folder.names(afterLoss: afterLoss).flatMap { names in
                names.reduce([[path: .folder]]) { wholes, name in
                    let parts = everything(at: "\(path)/\(name.key)", name.value, afterLoss: afterLoss)
                    return wholes.flatMap { whole in parts.map { whole.merging($0) { first, _ in first } } }
                }
            }
        }
    }
}

/// What the system does to it.
extension DiskState {
    /// - Returns: the file's node.
    mutating func create(_ path: String) throws(FileFault) -> Int {
        try add(.file(File()), at: path)
    }

    mutating func makeFolder(_ path: String, mode: UInt32) throws(FileFault) {
        _ = try add(.folder(Folder(mode: mode)), at: path)
    }

    private mutating func add(_ node: Node, at path: String) throws(FileFault) -> Int {
        if find(path) != nil { throw FileFault(number: EEXIST) }
        nodes.append(node)
        try change([path: nodes.count - 1])
        return nodes.count - 1
    }

    mutating func append(_ bytes: some Sequence<UInt8>, to node: Int) {
        withFile(node) { $0.bytes += bytes }
    }

    mutating func setTime(of node: Int, to time: Int) {
        withFile(node) { $0.time = time }
    }

    mutating func sync(_ node: Int) {
        withFile(node) { file in
            file.sureBytes = file.bytes
            file.sureTime = file.time
            file.untouched = file.bytes.count
        }
    }

    mutating func rename(_ from: String, to path: String) throws(FileFault) {
        guard let node = find(from) else { throw FileFault(number: ENOENT) }
        if find(path) != nil { throw FileFault(number: EEXIST) }
        try change([from: nil, path: node])
    }

    mutating func replace(_ path: String, by from: String) throws(FileFault) {
        guard let node = find(from) else { throw FileFault(number: ENOENT) }
        try change([from: nil, path: node])
    }

    mutating func remove(_ path: String) throws(FileFault) {
        guard find(path) != nil else { throw FileFault(number: ENOENT) }
        try change([path: nil])
    }

    mutating func truncate(_ node: Int, to count: Int) {
        withFile(node) { file in
            // Behind its end a file is filled with zeros.
            let zeros = [UInt8](repeating: 0, count: max(0, count - file.bytes.count))
            file.bytes = file.bytes.prefix(count) + zeros
            file.untouched = min(file.untouched, count)
        }
    }

    /// Whether there is anything at a path.
    func holds(_ path: String) -> Bool { find(path) != nil }

    func names(in path: String) throws(FileFault) -> [String] {
        Array(try folder(path).folder.names.keys)
    }

    /// A file's node.
    func file(_ path: String) throws(FileFault) -> Int {
        guard let node = find(path) else { throw FileFault(number: ENOENT) }
        guard case .file = nodes[node] else { throw FileFault(number: EISDIR) }
        return node
    }

    func bytes(of node: Int) -> [UInt8] {
        if case .file(let file) = nodes[node] { file.bytes } else { [] }
    }

    func mode(of path: String) throws(FileFault) -> UInt32 {
        try folder(path).folder.mode
    }

    mutating func syncFolder(_ path: String) throws(FileFault) {
        var (folder, node) = try folder(path)
        folder.sureNames = folder.names
        folder.changes = []
        nodes[node] = .folder(folder)
    }

    private mutating func withFile(_ node: Int, _ body: (inout File) -> Void) {
        guard case .file(var file) = nodes[node] else { return }
        body(&file)
        nodes[node] = .file(file)
    }

    /// Changes names in one folder in one step.
    private mutating func change(_ paths: [String: Int?]) throws(FileFault) {
        var names: [String: Int?] = [:]
        var parent = ""
        for (path, node) in paths {
            let parts = path.split(separator: "/").map(String.init)
            parent = "/" + parts.dropLast().joined(separator: "/")
            names.updateValue(node, forKey: parts.last ?? "")
        }
        var (folder, node) = try folder(parent)
        folder.changes.append(names)
        nodes[node] = .folder(folder)
    }

    private func folder(_ path: String) throws(FileFault) -> (folder: Folder, node: Int) {
        guard let node = find(path) else { throw FileFault(number: ENOENT) }
        guard case .folder(let folder) = nodes[node] else { throw FileFault(number: ENOTDIR) }
        return (folder, node)
    }

    private func find(_ path: String) -> Int? {
        path.split(separator: "/").reduce(0) { node, name in
            guard let node, case .folder(let folder) = nodes[node] else { return nil }
            return folder.names[String(name)]
        }
    }
}
