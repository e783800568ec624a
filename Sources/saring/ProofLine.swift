import Conversation
import Screening
import SheetFormat

/// A part of a page about proofs: words, or an answer sheet that can be copied out of it.
enum ProofLine {
    case words(String, indent: Int = 0)
    /// On one line, however long, as `saring explain` reads it.
    case sheet(AnswerSheet)

    static let gap = ProofLine.words("")

    func lines(columns: Int) -> [String] {
        switch self {
        case .words(let text, let indent): Paragraph(text, indent: indent, hanging: indent).lines(columns: columns)
        case .sheet(let sheet): [AnswerSheetWriter().text(sheet)]
        }
    }
}

extension [ProofLine] {
    /// The text of the page, with the end of its last line.
    func text(columns: Int) -> String {
        flatMap { $0.lines(columns: columns) }.map { $0 + "\n" }.joined()
    }
}
