import Foundation
import TerminalSession
import TestSupport
import Testing

/// Somebody who types a name, a telephone number or an address at every prompt before answering it.
final class CarelessOfficer {
    private static let clearing = "\u{1B}[H\u{1B}[2J"

    let session: Session
    /// The screen that is shown, without control sequences, and its prompt.
    private(set) var screen = ""
    private(set) var prompt = ""
    /// The whole of a long page.
    private(set) var page = ""
    private var secrets: [String]
    /// How many secrets were typed.
    private(set) var typed = 0

    init(_ arguments: [String], home: TemporaryFolder, secrets: [String]) throws {
        self.secrets = secrets
        session = try Session.start(
            executable: RunningSaring.path, arguments: arguments, environment: RunningSaring.environment(home))
        try read()
    }

    /// Types a line and waits for the next screen.
    func enter(_ line: String) throws {
        let hadMore = screen.contains("Enter shows more.")
        let before = page
        try session.type(line + "\r")
        try read()
        if hadMore { page = before + page }
    }

    /// Types the next secret, which must change nothing but a line under the page.
    func blunder() throws {
        let secret = secrets.removeFirst()
        secrets.append(secret)
        typed += 1
        let asked = prompt
        try enter(secret)
        #expect(prompt == asked, "\(secret)")
    }

    /// Goes on until the page says some words, with a blunder before each answer.
    func walk(to words: String, _ answers: [Int: String]) throws {
        var steps = 0
        while !screen.contains(words) {
            steps += 1
            try #require(steps < 300, "The interview did not get there; it stands at \(screen)")
            if !screen.contains("Enter shows more.") { try blunder() }
            try enter(answer(answers))
        }
    }

    private func answer(_ answers: [Int: String]) -> String {
        if screen.contains("Enter shows more.") { return "" }
        guard let question = Int(prompt), question > 0 else { return "" }
        if let answer = answers[question] { return answer }
        if page.contains("All that fit") { return page.contains("None of these") ? "none" : "1" }
        if page.contains("Type the number itself.") { return "30" }
        return page.contains("A name or a code.") ? "s" : "1"
    }

    private func read() throws {
        try session.expect(Self.clearing)
        let printed = Self.plain(try session.expect("> "))
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
        prompt = lines.last.map(String.init) ?? ""
        screen = lines.dropLast().joined(separator: "\n")
        page = screen
    }

    /// What the terminal shows after the program has given it back.
    var scrollback: String {
        let output = session.output
        let left = output.range(of: "\u{1B}[?1049l", options: .backwards)
        return Self.plain(String(output[(left?.upperBound ?? output.startIndex)...]))
    }

    private static func plain(_ printed: String) -> String {
        // A carriage return and a line feed are one character to Swift.
        let scalars = printed.unicodeScalars.filter { $0 != "\r" && $0 != "\u{7}" }
        return String(String.UnicodeScalarView(scalars)).replacing(/\u{1B}\[[0-9;?]*[ -\/]*[@-~]/, with: "")
    }
}
