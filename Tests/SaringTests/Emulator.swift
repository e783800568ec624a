import Foundation
import TerminalSession
import TestSupport
import Testing

/// The program in a real terminal emulator, tmux: what it shows is what a person sees, wherever the cursor went.
///
/// ```swift
/// let emulator = try Emulator(["screen"], columns: 80)
/// #expect(try emulator.screen("").hasPrefix("Nothing is kept."))
/// ```
final class Emulator {
    /// Whether tmux is installed.
    static let isThere = FileManager.default.isExecutableFile(atPath: program)

    private static let program = "/usr/bin/tmux"
    private static let settings = """
        set -g status off
        set -g escape-time 0

        """

    let home: TemporaryFolder
    private let own: TemporaryFolder
    private let session: Session
    private var last = ""

    /// Starts the program in its own tmux, in its home.
    ///
    /// - Parameter hasStore: whether a test store is in its home.
    init(
        _ arguments: [String], home: TemporaryFolder? = nil, columns: Int, rows: Int = 24, hasStore: Bool = false
    ) throws {
        self.home = try home ?? TemporaryFolder()
        let home = self.home
        if hasStore { _ = try TestStore(in: home) }
        own = try TemporaryFolder()
        try own.write(Self.settings.utf8, to: "settings")
        let environment = Program.environment(home: home).merging(DayOfRecording.environment) { $1 }
            .map { "\($0.key)=\($0.value)" }
        // On a pseudo-terminal, so that its size is the size of a window.
        session = try Session.start(
            executable: Self.program,
            arguments: ["-u", "-S", own.file("socket"), "-f", own.file("settings"), "new-session", "-c", home.path]
                + ["/usr/bin/env", "-i"] + environment + [Program.path] + arguments,
            environment: ["HOME": own.path, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"],
            columns: columns, rows: rows)
    }

    deinit {
        _ = try? tmux(["kill-server"])
    }

    /// Types lines, each with Enter.
    func enter(_ lines: String...) throws {
        for line in lines { try session.type(line + "\r") }
    }

    /// Types text without Enter.
    func type(_ text: String) throws {
        try session.type(text)
    }

    func resize(columns: Int, rows: Int = 24) {
        session.resize(columns: columns, rows: rows)
    }

    /// Waits for another screen than the last one, whose last line is `prompt` and what is typed after it.
    ///
    /// - Parameter text: something else that must be on it, where the prompt can be there before the page is drawn.
    /// - Returns: its lines, without spaces at their ends and empty lines below the prompt.
    func screen(_ prompt: String, typed: String = "", showing text: String = "") throws -> String {
        let wanted = prompt + "> " + typed
        let deadline = ContinuousClock.now + .seconds(20)
        var shown = ""
        while ContinuousClock.now < deadline {
            let answer = try tmux(["capture-pane", "-p", ";", "display-message", "-p", "#{cursor_x},#{cursor_y}"])
            var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            _ = lines.popLast()
            let cursor = lines.popLast()
            while lines.last?.isEmpty == true { lines.removeLast() }
            shown = lines.joined(separator: "\n") + "\n"
            // Where the cursor is tells the prompt from the line that Enter has just left behind.
            if cursor == "\(wanted.count),\(lines.count - 1)", shown != last, text.isEmpty || shown.contains(text),
                (lines.last ?? "") + (typed.isEmpty ? " " : "") == wanted
            {
                last = shown
                return shown
            }
            usleep(3_000)
        }
        Issue.record("No screen ends with \(wanted); it shows:\n\(shown)")
        throw CancellationError()
    }

    /// Waits for a page and reads it to its end: each part is a screen.
    func page(_ prompt: String) throws -> [String] {
        var parts = [try screen(prompt)]
        while parts.last?.contains("Enter shows more.") == true {
            try enter("")
            parts.append(try screen(prompt))
        }
        return parts
    }

    /// Answers question after question, each read to its end first: what somebody agrees to is read out before.
    func answer(_ answers: KeyValuePairs<String, String>) throws {
        for (question, line) in answers {
            _ = try page(question)
            try enter(line)
        }
    }

    private func tmux(_ arguments: [String]) throws -> String {
        try Program.run(Self.program, ["-u", "-S", own.file("socket"), "-N"] + arguments, input: [], home: own).output
    }
}
