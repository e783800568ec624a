import Foundation
import TerminalSession
import TestSupport
import Testing

/// Somebody who sits at the program, reads its screens and types.
///
/// ```swift
/// let officer = try Officer(["screen", "--context", "worksite"])
/// try officer.enter("")
/// try officer.walk(to: 20)
/// #expect(officer.screen.words.contains("afraid"))
/// ```
///
/// Each step waits for the next screen's prompt and for nothing else.
final class Officer {
    static let clearing = "\u{1B}[H\u{1B}[2J"
    static let alternateScreenLeft = "\u{1B}[?1049l"

    let session: Session
    let home: TemporaryFolder
    /// Every screen so far, in order.
    private(set) var screens: [Screen] = []
    private var isClearing = true

    /// The screen that is shown now.
    var screen: Screen { screens.last ?? Screen(printed: "") }

    /// The questions' numbers in the order in which they were first asked.
    var asked: [Int] {
        var seen: Set<Int> = []
        return screens.compactMap(\.question).filter { seen.insert($0).inserted }
    }

    /// Starts the program on a terminal with a store, types its passphrase and reads the next screen.
    convenience init(
        _ arguments: [String], store: TestStore, home: TemporaryFolder, changing changes: [String: String] = [:],
        columns: Int = 80, rows: Int = 24, through wrapper: [String] = []
    ) throws {
        try self.init(
            arguments + ["--store", store.path], home: home, changing: changes, columns: columns, rows: rows,
            through: wrapper)
        try enter(TestStore.passphrase)
    }

    /// Starts the program on a terminal and reads the first screen.
    init(
        _ arguments: [String], home: TemporaryFolder? = nil, changing changes: [String: String] = [:],
        columns: Int = 80, rows: Int = 24, through wrapper: [String] = []
    ) throws {
        self.home = try home ?? TemporaryFolder()
        let command = wrapper + [Program.path] + arguments
        session = try Session.start(
            executable: command[0], arguments: Array(command.dropFirst()),
            environment: Program.environment(home: self.home).merging(changes) { $1 }, columns: columns, rows: rows)
        isClearing = changes["TERM"] != "dumb"
        try read()
    }

    /// An interview in a place with a test store, begun at the first safety step.
    static func inTest(
        _ place: String = "worksite", home: TemporaryFolder? = nil, rows: Int = 24, isComplete: Bool = false
    ) throws -> Officer {
        let home = try home ?? TemporaryFolder()
        let arguments = ["screen", "--context", place, "--country", "THA"] + (isComplete ? ["--complete"] : [])
        let officer = try Officer(arguments, store: TestStore(in: home), home: home, rows: rows)
        try officer.enter("")
        return officer
    }

    /// An interview of which nothing is kept, begun at the first safety step.
    static func keepingNothing(
        _ place: String = "worksite", changing changes: [String: String] = [:], columns: Int = 80, rows: Int = 24
    ) throws -> Officer {
        let officer = try Officer(
            ["screen", "--keep-nothing", "--context", place], changing: changes, columns: columns, rows: rows)
        try officer.enter("")
        return officer
    }

    /// An interview of which nothing is kept, at a question.
    static func asked(_ question: Int, _ answers: Answers = [:]) throws -> Officer {
        let officer = try keepingNothing()
        try officer.walk(to: question, answers)
        return officer
    }

    /// Waits for the next screen.
    @discardableResult
    func read() throws -> Screen {
        if isClearing { try session.expect(Self.clearing) }
        let printed = try session.expect("> ")
        screens.append(Screen(printed: printed, after: screens.last.flatMap { $0.hasMore ? $0 : nil }))
        return screen
    }

    /// Types a line and Enter, and waits for the next screen.
    @discardableResult
    func enter(_ line: String) throws -> Screen {
        try session.type(line + "\r")
        return try read()
    }

    /// Types an answer and Enter, and reads the page for urgent help to its end where the answer brings it.
    @discardableResult
    func answer(_ line: String) throws -> Screen {
        try enter(line)
        while screen.prompt == "!" { try enter("") }
        return screen
    }

    /// Presses a key that is no line, such as Ctrl-C, and waits for the next screen.
    @discardableResult
    func press(_ key: String) throws -> Screen {
        try session.type(key)
        return try read()
    }

    /// Answers from `answers` until the screen asks `question`.
    @discardableResult
    func walk(to question: Int, _ answers: Answers = [:]) throws -> Screen {
        try walk(answers) { $0.question == question }
    }

    /// Answers from `answers` until the screen says `words`.
    @discardableResult
    func walk(toWords words: String, _ answers: Answers = [:]) throws -> Screen {
        try walk(answers) { $0.words.contains(words) }
    }

    /// Answers from `answers` until `isThere`.
    @discardableResult
    func walk(_ answers: Answers = [:], until isThere: (Screen) -> Bool) throws -> Screen {
        var steps = 0
        while !isThere(screen) {
            steps += 1
            try #require(steps < 400, "The interview did not get there; it stands at \(screen)")
            try enter(answers.answer(to: screen))
        }
        return screen
    }

    /// Stops at the first question: what comes next is the page before the result.
    func stopAtFirstQuestion(_ answers: Answers = [:]) throws {
        try walk(to: 20, answers)
        try enter("q")
        try enter("2")
    }

    /// Stops at the first question and goes on to the page that shows what would be kept, to its end.
    func stopAndWalkToPreview() throws {
        try stopAtFirstQuestion()
        try walk(toWords: "Enter keeps it.")
    }

    /// Pauses with a line, types something and goes on with Enter.
    ///
    /// - Returns: what the screen showed meanwhile.
    func pause(_ line: String) throws -> String {
        try session.type(line + "\r")
        try session.expect(Self.clearing)
        try session.type("not to be shown\r")
        let shown = try session.expect(Self.clearing)
        screens.append(Screen(printed: try session.expect("> ")))
        return Screen.plain(shown)
    }

    /// Reads the rest of a long page and returns all of it.
    func wholePage() throws -> String {
        while screen.hasMore { try enter("") }
        return Screen.words(of: screen.page)
    }

    /// Types a line after which the program ends, and returns what it left on the terminal.
    func leave(_ line: String = "") throws -> Farewell {
        try session.type(line + "\r")
        return try farewell()
    }

    /// Waits until the program has ended.
    func farewell() throws -> Farewell {
        let status = try session.exitStatus()
        let output = session.output
        let left = output.range(of: Self.alternateScreenLeft, options: .backwards)
        return Farewell(status: status, words: Screen.plain(String(output[(left?.upperBound ?? output.startIndex)...])))
    }
}
