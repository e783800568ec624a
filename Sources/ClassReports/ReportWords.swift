import Instruments
import Interview
import Language
import Practice
import Screening

/// Puts the figures of a class report into words.
struct ReportWords {
    let report: ClassReport
    let instrument: Instrument
    let texts: Texts

    var title: String {
        texts[
            .reportTitle,
            [
                "officers": String(report.officers.count), "sessions": String(report.sessions.count),
                "scenarios": String(report.scenarios.count),
            ]]
    }

    func agreement(_ agreement: Agreement) -> String {
        if agreement.alpha == nil, agreement.same == 1 { return texts[.reportAllSame] }
        let kappa = agreement.kappa.map { Self.decimal($0) } ?? texts[.reportNone]
        let values = ["alpha": alpha(agreement), "kappa": kappa, "units": String(agreement.units)]
        return texts[.reportAgreement, values]
    }

    private func alpha(_ agreement: Agreement) -> String {
        guard let alpha = agreement.alpha else { return texts[.reportNone] }
        guard let interval = agreement.interval else { return Self.decimal(alpha) }
        let values = [
            "value": Self.decimal(alpha), "low": Self.decimal(interval.lowerBound),
            "high": Self.decimal(interval.upperBound),
        ]
        return texts[.reportAlpha, values]
    }

    func level(_ id: Level.ID) -> String {
        instrument.levels.first { $0.id == id }?.title ?? id.text
    }

    func title(_ id: Indicator.ID) -> String {
        instrument.indicators.first { $0.id == id }?.title
            ?? instrument.observations.first { $0.id.text == id.text }?.title ?? id.text
    }

    func scenario(_ part: ClassReport.ScenarioPart) -> String {
        let values = [
            "title": part.scenario.title, "officers": String(part.officers),
            "right": String(part.levels[part.scenario.expected.level] ?? 0), "share": Self.percent(part.meanShare),
            "agreement": agreement(part.agreement),
        ]
        return texts[.reportScenario, values]
    }

    func indicator(_ part: ClassReport.IndicatorPart) -> String {
        let values = [
            "title": title(part.indicator), "found": String(part.found), "expected": String(part.expected),
            "unexpected": String(part.unexpected), "agreement": agreement(part.agreement),
        ]
        return texts[.reportIndicator, values]
    }

    func question(_ part: ClassReport.QuestionPart) -> String {
        let question = instrument.questions.first { $0.id == part.question }
        let values = [
            "scenario": part.scenario.title, "number": question.map { String($0.number) } ?? "",
            "ask": question?.ask ?? part.question.text,
        ]
        return texts[.reportQuestion, values]
    }

    func notes(_ part: ClassReport.QuestionPart) -> [String] {
        part.notes.map { response, count in
            texts[.reportNote, ["count": String(count), "note": words(response, part.question)]]
        }
    }

    private func words(_ response: Response, _ id: Question.ID) -> String {
        switch response {
        case .skipped: return texts[.reviewSkipped]
        case .code(let code): return code
        case .answer(.unknown): return texts[.questionUnknown]
        case .answer(.declined): return texts[.questionDeclined]
        case .answer(.choices(let choices)):
            let question = instrument.questions.first { $0.id == id }
            return choices.map { question?.choice($0)?.text ?? $0.text }.joined(separator: "; ")
        }
    }

    func shares(_ shares: [Double]) -> String {
        shares.map { texts[.reportShare, ["share": Self.percent($0)]] }.joined(separator: ", ")
    }

    /// The mean share of each interview, with how many had one.
    var mean: String {
        report.meanProgress.map { share, officers in
            texts[.reportMeanShare, ["share": Self.percent(share), "officers": String(officers)]]
        }.joined(separator: ", ")
    }

    /// What is left out; nil where nothing is.
    var repeats: String? {
        report.repeats == 0 ? nil : texts[.reportRepeats, ["count": String(report.repeats)]]
    }

    static func percent(_ share: Double) -> String {
        String(Int((share * 100).rounded()))
    }

    /// With two places, and the sign that is no hyphen.
    static func decimal(_ number: Double) -> String {
        number.written(places: 2).replacing("-", with: "−")
    }
}
