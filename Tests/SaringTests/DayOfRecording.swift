import Foundation

/// The day on which the whole screens were recorded.
///
/// A telephone line of last year is shown plain, an older one with a mark: without it every screen with such a line would
/// change with the new year.
enum DayOfRecording {
    /// What makes a program believe that it runs on that day; nothing where `libfaketime` is missing.
    static let environment: [String: String] = {
        guard let library else { return [:] }
        // `@`: the clock runs on from there. What waits or locks goes by the monotonic clock, which stays true.
        return ["LD_PRELOAD": library, "FAKETIME": "@2026-11-27 12:00:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1"]
    }()

    /// Where Debian puts the library, on whatever processor.
    private static let library: String? = {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
        return folders.map { "/usr/lib/\($0)/faketime/libfaketime.so.1" }
            .first(where: FileManager.default.fileExists(atPath:))
    }()
}
