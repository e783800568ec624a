import Files
import Interview
import Language

/// What is said of the visit as a whole.
extension VisitSession {
    mutating func summarise() throws(Departure) {
        guard let summary = VisitSummary(visit) else {
            notice = texts[.siteTooFew, ["count": String(visit.talks.count)]]
            return
        }
        let body = writer.page(summary, of: visit)
        let title = writer.summaryTitle(of: visit)
        let page = [Paragraph(title), .gap] + body + [.gap, Paragraph(texts[.siteSummaryKeys])]
        guard try typed(page) == "w" else { return }
        try write(Paper(title: title, body: body, language: paperSetting.language))
    }

    private mutating func write(_ paper: Paper) throws(Departure) {
        let layouts: [Paper.Layout] = [.page, .text, .receipt]
        guard let number = try typed(writer.paperLayouts).flatMap(Int.init), layouts.indices.contains(number - 1),
            case .line(let path) = try desk.ask([Paragraph(texts[.papersWhere])], prompt: "> "),
            let target = PaperTarget(typed: path)
        else { return }
        do throws(FileFault) {
            try target.write(paper.bytes(layouts[number - 1]), seconds: paperSetting.fileTime)
            notice = target.file.map { texts[.papersWritten, ["file": $0]] } ?? texts[.papersPrinted]
        } catch {
            notice = texts[.papersFailed, ["reason": error.words]]
        }
    }
}
