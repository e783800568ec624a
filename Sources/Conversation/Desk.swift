import Language
import Sealing
import Terminal

/// Shows a page on the terminal and waits for a line, whatever size the terminal has and whatever happens to it.
struct Desk {
    /// What came back from a page.
    enum Reply {
        case line(String)
        case notText
        case interrupted
        case endOfInput
    }

    let terminal: Terminal
    let writer: PageWriter
    /// Whether a passphrase is the officer's; nil where none was set, so that Enter alone ends the lock.
    var opensLock: ((Passphrase) -> Bool)?

    /// Shows a page and waits for a line below it.
    ///
    /// A page that is longer than the screen is shown in parts; Enter shows the next one, and a line typed earlier is
    /// taken as if the whole page had been seen.
    ///
    /// - Parameters:
    ///   - isGuarded: nobody passes the page with keys that were typed before it was shown.
    ///   - isReadWhole: only a command is taken before the last part was shown; for what somebody agrees to.
    func ask(
        _ body: [Paragraph], prompt: String, notice: String? = nil, candidates: [String] = [], isGuarded: Bool = false,
        isReadWhole: Bool = false
    ) throws(Departure) -> Reply {
        if isGuarded { terminal.discardTypeAhead() }
        // Something is said about what was typed at the end of the page: the page is shown from there, if it was read so far.
        var part = notice == nil || isReadWhole ? 0 : Int.max
        var notice = notice
        while true {
            let isLast = show(body, notice: notice, part: &part)
            var shownPart = part
            let input = terminal.readLine(
                prompt: prompt, candidates: isLast ? candidates : [],
                onResize: { _ = show(body, notice: notice, part: &shownPart) })
            switch input {
            case .line(let line):
                if isLast { return .line(line) }
                // It was said, and the page goes on.
                notice = nil
                if line.allSatisfy(\.isWhitespace) {
                    part += 1
                } else if isReadWhole, Command(typed: AnswerReader.normalised(line)) == nil {
                    notice = writer.texts[.pageReadFirst]
                } else {
                    return .line(line)
                }
            case .notText: return .notText
            case .interrupted: return .interrupted
            case .endOfInput: return .endOfInput
            case .idle: try stayLocked()
            case .closed: throw Departure(end: .closed)
            case .terminated: throw Departure(end: .terminated)
            case .panic: throw Departure(end: .panic)
            }
        }
    }

    /// Shows a page and waits for a secret, which is not shown; Ctrl-C and Ctrl-D leave.
    ///
    /// - Returns: nil for Enter alone.
    func askSecret(_ body: [Paragraph], prompt: String, notice: String? = nil) throws(Departure) -> Passphrase? {
        var part = Int.max
        _ = show(body, notice: notice, part: &part)
        let input = terminal.readSecret(prompt: prompt, onResize: { _ = show(body, notice: notice, part: &part) })
        switch input {
        case .secret(let bytes): return bytes.isEmpty ? nil : Passphrase(bytes: bytes)
        case .other(.closed): throw Departure(end: .closed)
        case .other(.terminated): throw Departure(end: .terminated)
        case .other(.panic): throw Departure(end: .panic)
        case .other: throw Departure(end: .interrupted)
        }
    }

    /// Nobody touched the keyboard: an empty screen until the passphrase is typed, or Enter where there is none.
    private func stayLocked() throws(Departure) {
        guard let opensLock else { return try pause() }
        var notice: String?
        while true {
            do throws(Departure) {
                let page = [Paragraph(writer.texts[.lockTitle])]
                if let passphrase = try askSecret(page, prompt: writer.texts[.storePrompt] + " ", notice: notice) {
                    if opensLock(passphrase) { return }
                    notice = writer.texts[.storeWrongPassphrase]
                }
            } catch {
                // Ctrl-C and Ctrl-D do not open a lock.
                if error.end != .interrupted { throw error }
            }
        }
    }

    /// An empty screen until Enter.
    func pause() throws(Departure) {
        while true {
            terminal.clear()
            switch terminal.waitForEnter(onResize: { terminal.clear() }) {
            case .line, .notText: return
            case .interrupted, .endOfInput, .idle: continue
            case .closed: throw Departure(end: .closed)
            case .terminated: throw Departure(end: .terminated)
            case .panic: throw Departure(end: .panic)
            }
        }
    }

    /// - Parameter part: the part to show; set to the last one if there are not so many.
    /// - Returns: whether this is the page's last part.
    private func show(_ body: [Paragraph], notice: String?, part: inout Int) -> Bool {
        let size = terminal.size
        let noticeLines = notice.map { Paragraph($0).lines(columns: size.columns) } ?? []
        let head = writer.screen([]).lines(columns: size.columns)
        // Room for the head, the notice, the hint that there is more, and the prompt.
        let room = max(4, size.rows - head.count - noticeLines.count - 2)
        let parts = Pagination(columns: size.columns, room: room).parts(body)
        part = min(part, parts.count - 1)
        let isLast = part == parts.count - 1
        let hint = isLast ? [] : [writer.texts[.pageMore]]
        terminal.clear()
        terminal.write((head + parts[part] + hint + noticeLines).joined(separator: "\n") + "\n")
        return isLast
    }
}
