import HTML
import Instruments
import Language
import Practice

/// A class report as one page of its own that prints: no script, nothing from elsewhere; the charts are drawn in it.
public struct ClassReportPage: Sendable {
    let words: ReportWords
    private let language: String

    public init(_ report: ClassReport, _ instrument: Instrument, texts: Texts, language: String) {
        words = ReportWords(report: report, instrument: instrument, texts: texts)
        self.language = language
    }

    private var report: ClassReport { words.report }
    private var texts: Texts { words.texts }

    public var html: String {
        HTMLWriter.document(language: language, title: words.title, style: Self.style) { page in write(in: &page) }
    }

    private func write(in page: inout HTMLWriter) {
        page.element("p", ["class": "practice"], words: texts[.practiceHead])
        page.element("h1", words: words.title)
        page.element("p", words: texts[.reportAbout])
        page.element("p", words: texts[.reportPseudonyms])
        section(.reportPartLevels, in: &page) { page in
            page.element(
                "p", words: texts[.reportLevelAgreement, ["agreement": words.agreement(report.levelAgreement)]])
            confusion(in: &page)
        }
        section(.reportPartScenarios, in: &page) { page in
            scenarioChart.write(in: &page)
            list(report.scenarios.map(words.scenario), in: &page)
        }
        section(.reportPartIndicators, in: &page) { page in
            indicatorChart.write(in: &page)
            list(report.indicators.map(words.indicator), in: &page)
        }
        section(.reportPartQuestions, in: &page) { page in questions(in: &page) }
        section(.reportPartProgress, in: &page) { page in
            progressChart.write(in: &page)
            list([texts[.reportProgressMean, ["shares": words.mean]]], in: &page)
        }
    }

    private func section(_ title: Message, in page: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
        page.element("section") { page in
            page.element("h2", words: texts[title])
            body(&page)
        }
    }

    private func list(_ lines: [String], in page: inout HTMLWriter) {
        page.element("ul") { page in
            for line in lines { page.element("li", words: line) }
        }
    }

    private func questions(in page: inout HTMLWriter) {
        if report.questions.isEmpty { return page.element("p", words: texts[.reportNoQuestions]) }
        for part in report.questions {
            page.element("h3", words: words.question(part))
            list(words.notes(part), in: &page)
        }
    }

    /// Rows of expected levels, columns of those come to; what is right stands out, and what is not.
    private func confusion(in page: inout HTMLWriter) {
        let confusion = report.confusion
        page.element("p", words: texts[.reportConfusion])
        page.element("table") { page in
            page.element("tr") { page in
                page.element("td") { _ in }
                for level in confusion.levels { page.element("th", ["scope": "col"], words: words.level(level)) }
            }
            for (row, level) in confusion.levels.enumerated() {
                page.element("tr") { page in
                    page.element("th", ["scope": "row"], words: words.level(level))
                    for (column, count) in confusion.counts[row].enumerated() {
                        let kind = count == 0 ? "none" : row == column ? "right" : "other"
                        page.element("td", ["class": kind], words: String(count))
                    }
                }
            }
        }
    }

    private static let style: StaticString = """
        @page { size: A4; margin: 18mm }
        body { font: 11pt/1.5 "Noto Sans", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar",
          "Noto Sans Bengali", "Noto Sans Devanagari", "Noto Sans CJK SC", sans-serif; color: #222; max-width: 48em;
          margin: 1em auto; padding: 0 1em; overflow-wrap: anywhere }
        h1 { font-size: 1.35em; line-height: 1.3 }
        h2 { font-size: 1.15em; margin-top: 1.6em; border-bottom: 1px solid #bbb }
        h3 { font-size: 1em; margin: 1em 0 0.2em }
        ul { padding-left: 1.2em; margin: 0.3em 0 }
        li, h3, table, svg { break-inside: avoid }
        h2, h3 { break-after: avoid }
        .practice { font-weight: bold; border: 2px solid #222; padding: 0.3em 0.6em }
        table { border-collapse: collapse; margin: 0.6em 0 }
        th, td { border: 1px solid #bbb; padding: 0.25em 0.6em; font-weight: normal; text-align: left }
        td { text-align: right; min-width: 3em }
        td.right { background: #cfe3d4; font-weight: bold }
        td.other { background: #f3ddc4 }
        td.none { color: #999 }
        svg { width: 100%; height: auto; margin: 0.6em 0 }
        svg text { font-size: 13px; fill: #222; paint-order: stroke; stroke: #fff; stroke-width: 4px }
        svg .grid { stroke: #ddd; stroke-width: 1 }
        svg .range { stroke: #35607a; stroke-width: 3 }
        svg .point, svg .bar { fill: #35607a }
        svg .line { fill: none; stroke: #9db8c6; stroke-width: 1 }
        svg .mean { fill: none; stroke: #35607a; stroke-width: 4 }

        """
}
