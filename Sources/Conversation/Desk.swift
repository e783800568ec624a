import Language
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

    /// Shows a page and waits for a line below it.
    ///
    /// A page that is longer than the screen is shown in parts; Enter shows the next one, and a line typed earlier is
    /// taken as if the whole page had been seen.
    ///
    /// - Parameter isGuarded: nobody passes the page with keys that were typed before it was shown.
    func ask(
        _ body: [Paragraph], prompt: String, notice: String? = nil, candidates: [String] = [], isGuarded: Bool = false
    ) throws(Departure) -> Reply {
        if isGuarded { terminal.discardTypeAhead() }
        // Something is said about what was typed at the end of the page: the page is shown from there.
        var part = notice == nil ? 0 : Int.max
        while true {
            let isLast = show(body, notice: notice, part: &part)
            var shownPart = part
            let input = terminal.readLine(
                prompt: prompt, candidates: isLast ? candidates : [],
                onResize: { _ = show(body, notice: notice, part: &shownPart) })
            switch input {
            case .line(let line):
                if isLast || !line.allSatisfy(\.isWhitespace) { return .line(line) }
                part += 1
            case .notText: return .notText
            case .interrupted: return .interrupted
            case .endOfInput: return .endOfInput
            case .closed: throw Departure(end: .closed)
            case .terminated: throw Departure(end: .terminated)
            case .panic: throw Departure(end: .panic)
            }
        }
    }

    /// An empty screen until Enter.
    func pause() throws(Departure) {
        while true {
            terminal.clear()
            switch terminal.waitForEnter(onResize: { terminal.clear() }) {
            case .line, .notText: return
            case .interrupted, .endOfInput: continue
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
