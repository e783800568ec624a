import Files
import Sealing

/// The file of a draft: each frame is on the disk, encrypted, before the next thing is shown.
final class DraftFile {
    private let folder: PrivateFolder
    let name: String
    private let vault: WrappingKey
    private let seconds: Int
    private var writer: DraftWriter?
    /// Whether anything of it can be on the disk, be it by a write that was said to have failed.
    private var canBeThere = false
    /// Whether the beginning of this opening is still to be written.
    private var owesBeginning = false
    private var wholeByteCount = 0

    /// A file that is not there yet.
    ///
    /// - Parameter seconds: the times of the file, in seconds since 1970: those of the month.
    init(folder: PrivateFolder, name: String, vault: WrappingKey, seconds: Int) {
        self.folder = folder
        self.name = name
        self.vault = vault
        self.seconds = seconds
    }

    /// A file that was read. What was cut off in it is removed at the next frame.
    init(folder: PrivateFolder, name: String, vault: WrappingKey, after opened: OpenedDraft, seconds: Int) {
        self.folder = folder
        self.name = name
        self.vault = vault
        self.seconds = seconds
        writer = DraftWriter(after: opened)
        canBeThere = true
        owesBeginning = true
        wholeByteCount = opened.wholeByteCount
    }

    /// Whether it is on the disk.
    var isBegun: Bool { writer != nil }

    /// Makes the file with its first frames. The name is this file's alone: of an earlier try under it nothing is kept.
    func begin(_ payloads: [[UInt8]]) throws(FileFault) {
        var new = DraftWriter(vault: vault)
        let bytes = payloads.reduce(into: new.beginning) { bytes, payload in bytes += new.frame(payload) }
        canBeThere = true
        try folder.replace(bytes, name: name, seconds: seconds)
        writer = new
        wholeByteCount = bytes.count
    }

    /// Puts more frames behind what is there.
    ///
    /// - Throws: if that failed; what was there before still is, and the next call tries again.
    func append(_ payloads: [[UInt8]]) throws(FileFault) {
        guard var next = writer else { return }
        let bytes = payloads.reduce(into: owesBeginning ? next.beginning : []) { $0 += next.frame($1) }
        try append(bytes)
        writer = next
        owesBeginning = false
        wholeByteCount += bytes.count
    }

    private func append(_ bytes: [UInt8]) throws(FileFault) {
        let file = try folder.files.append(to: folder.path(of: name))
        do throws(FileFault) {
            // Of a write that was cut off, or failed half-way.
            try folder.files.truncate(file, to: wholeByteCount)
            try folder.files.writeAll(bytes, to: file)
            try folder.files.setTimes(of: file, seconds: seconds)
            try folder.files.sync(file)
        } catch {
            try? folder.files.close(file)
            throw error
        }
        try folder.files.close(file)
    }

    /// Destroys it: its key first, then its name. On flash memory overwriting is best effort.
    func destroy() throws(FileFault) {
        guard canBeThere else { return }
        // Whatever fails from here on, nothing is ever appended to it: its beginning can be gone.
        writer = nil
        owesBeginning = false
        try DraftFolder.destroy(name, in: folder)
        canBeThere = false
    }
}
