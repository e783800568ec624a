import Device
import Drafts
import Files
import Instruments
import Language
import Terminal

/// Lists the interviews that were interrupted, and asks which one goes on.
public struct DraftChooser {
    /// What came of it.
    public enum Outcome {
        case draft(Draft)
        /// There is none, or none is wanted.
        case none(Message)
        case left(SessionEnd)
        case failed(String, FileFault)
    }

    private let desk: Desk
    private let texts: Texts
    private let drafts: DraftFolder
    private let now: Int
    private let instruments: [Instrument]

    /// - Parameter now: seconds since 1970.
    public init(terminal: Terminal, writer: PageWriter, drafts: DraftFolder, now: Int, instruments: [Instrument]) {
        desk = Desk(terminal: terminal, writer: writer)
        texts = writer.texts
        self.drafts = drafts
        self.now = now
        self.instruments = instruments
    }

    public func choose() -> Outcome {
        var expired = 0
        var unreadable = 0
        var found: [Draft] = []
        do throws(FileFault) {
            for listing in try drafts.list() {
                switch listing {
                case .draft(let draft) where draft.header.isExpired(now: now):
                    try drafts.destroy(draft.name)
                    expired += 1
                case .draft(let draft): found.append(draft)
                // The power went before anything of it was on the disk.
                case .unreadable(let name, .empty): try drafts.destroy(name)
                case .unreadable: unreadable += 1
                }
            }
        } catch {
            return .failed("drafts", error)
        }
        var notes: [Paragraph] = []
        if expired > 0 { notes.append(Paragraph(texts[.resumeExpired, ["count": String(expired)]])) }
        if unreadable > 0 { notes.append(Paragraph(texts[.resumeUnreadable, ["count": String(unreadable)]])) }
        found.sort { $0.header.started < $1.header.started }
        return found.isEmpty && notes.isEmpty ? .none(.resumeNone) : ask(found, notes)
    }

    private func ask(_ found: [Draft], _ notes: [Paragraph]) -> Outcome {
        let page =
            notes + [Paragraph(texts[found.isEmpty ? .resumeNone : .resumeTitle])]
            + found.enumerated().flatMap { [Paragraph.numbered($0 + 1, line($1))] + remarks($1) }
            + [.gap, Paragraph(texts[found.isEmpty ? .pageEnd : .resumeChoose])]
        var notice: String?
        do throws(Departure) {
            while true {
                let reply = try desk.ask(page, prompt: "> ", notice: notice)
                switch reply {
                case .line(let line):
                    let typed = AnswerReader.normalised(line)
                    if typed.isEmpty { return .none(found.isEmpty ? .resumeNone : .resumeNothingChosen) }
                    if let number = Int(typed), found.indices.contains(number - 1) { return .draft(found[number - 1]) }
                    if Command(typed: typed) == .stop { return .none(.resumeNothingChosen) }
                    notice = texts[.problemNotOffered]
                case .notText: notice = texts[.problemNotText]
                case .interrupted, .endOfInput: return .left(.interrupted)
                }
            }
        } catch {
            return .left(error.end)
        }
    }

    private func line(_ draft: Draft) -> String {
        let place =
            instruments.first { draft.header.isUnder($0) }?.context(draft.header.context)?.title
            ?? draft.header.context.text
        let hours = max(0, now - draft.header.started) / 3600
        let values = ["place": place, "hours": String(hours), "count": String(draft.events.count)]
        return texts[.resumeDraft, values]
    }

    private func remarks(_ draft: Draft) -> [Paragraph] {
        switch draft.end {
        case .whole: []
        case .cutOff: [Paragraph(texts[.resumeCutOff], indent: 5)]
        case .damaged: [Paragraph(texts[.resumeDamaged], indent: 5)]
        }
    }
}
