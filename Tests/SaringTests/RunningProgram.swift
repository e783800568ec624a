import Foundation

/// The program while it runs, as the system sees it.
struct RunningProgram {
    let process: Int32

    /// The one whose command line names `folder`.
    init?(naming folder: String) throws {
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }
        let found = processes.first { process in
            // A process can end between the listing and this.
            guard let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
            let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            return words.first == Program.path && words.contains { $0.hasPrefix(folder) }
        }
        guard let found else { return nil }
        process = found
    }
}
