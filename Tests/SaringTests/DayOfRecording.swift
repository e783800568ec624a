import Foundation

/// The day on which the whole screens were recorded.
///
/// A telephone line of last year is shown plain, an older one with a mark: without it every screen with such a line would
/// change with the new year.
enum DayOfRecording {
    /// What makes a program believe that it runs on that day: a library that answers for `time`, which the build puts beside
    /// the tests.
    static let environment: [String: String] = {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return ["LD_PRELOAD": program.deletingLastPathComponent().path + "/libDayOfRecording.so"]
    }()
}
