import Console
import Glibc
import Terminal

/// The machine: what could keep an answer that nobody meant to keep.
struct MachineCheck {
    let storeFolder: String

    var findings: [DoctorFinding] {
        [disk, swap, terminal].compactMap(\.self) + (isWatched ? [.look(.headMultiplexer)] : [])
    }

    private var isWatched: Bool { UserSession.isWatched }

    /// Whether the disk under the store is encrypted by the kernel; other ways cannot be seen from here.
    private var disk: DoctorFinding {
        var status = stat()
        var path = storeFolder
        while stat(path, &status) != 0, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            path = String(path[..<slash])
        }
        // As Linux numbers devices.
        let number = UInt64(status.st_dev)
        let device = "\(number >> 8 & 0xFFF | number >> 32 & ~0xFFF):\(number & 0xFF | number >> 12 & ~0xFF)"
        let name = Self.line(of: "/sys/dev/block/\(device)/dm/uuid") ?? ""
        return name.hasPrefix("CRYPT-") ? .good(.doctorDisk) : .look(.doctorDiskUnseen)
    }

    private var swap: DoctorFinding {
        if Terminal.lockMemory() { return .good(.doctorMemory) }
        let swaps = Self.lines(of: "/proc/swaps").dropFirst().compactMap { $0.split(separator: " ").first }
        if swaps.isEmpty { return .good(.doctorNoSwap) }
        return .look(.doctorSwap, ["swap": swaps.joined(separator: ", ")])
    }

    private var terminal: DoctorFinding? {
        guard Streams.isInputTerminal, Streams.isOutputTerminal, let terminal = try? Terminal() else { return nil }
        defer { terminal.close() }
        return terminal.hasAlternateScreen ? .good(.doctorTerminal) : .look(.headNoAlternateScreen)
    }

    private static func line(of path: String) -> String? { lines(of: path).first }

    private static func lines(of path: String) -> [String] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
