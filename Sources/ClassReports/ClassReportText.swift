import Instruments
import Language
import Practice

/// A class report as plain text, a paragraph a line; lines that belong under another begin with spaces.
public struct ClassReportText: Sendable {
    private let words: ReportWords

    public init(_ report: ClassReport, _ instrument: Instrument, texts: Texts) {
        words = ReportWords(report: report, instrument: instrument, texts: texts)
    }

    private var report: ClassReport { words.report }
    private var texts: Texts { words.texts }

    public var lines: [String] {
        [words.title, texts[.reportAbout], texts[.reportPseudonyms], ""]
            + part(.reportPartLevels, levels) + part(.reportPartScenarios, report.scenarios.map(words.scenario))
            + part(.reportPartIndicators, report.indicators.map(words.indicator))
            + part(.reportPartQuestions, questions) + part(.reportPartProgress, progress)
    }

    private func part(_ title: Message, _ lines: [String]) -> [String] {
        [texts[title]] + lines.map { "  " + $0 } + [""]
    }

    private var levels: [String] {
        let agreement = texts[.reportLevelAgreement, ["agreement": words.agreement(report.levelAgreement)]]
        let confusion = report.confusion
        let rows = zip(confusion.levels, confusion.counts).filter { $1.contains { $0 > 0 } }.map { level, counts in
            let found = zip(confusion.levels, counts).filter { $1 > 0 }.map { "\(words.level($0)) \($1)" }
            return "  \(words.level(level)) → \(found.joined(separator: ", "))"
        }
        return [agreement, texts[.reportConfusion]] + rows
    }

    private var questions: [String] {
        if report.questions.isEmpty { return [texts[.reportNoQuestions]] }
        return report.questions.flatMap { part in
            [words.question(part)] + words.notes(part).map { "  " + $0 }
        }
    }

    private var progress: [String] {
        let mean = texts[.reportProgressMean, ["shares": words.mean]]
        return [mean]
            + report.progress.map { officer, shares in
                texts[.reportProgress, ["officer": officer, "shares": words.shares(shares)]]
            } + [words.repeats].compactMap(\.self)
    }
}
