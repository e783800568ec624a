import Instruments
import Language
import Practice

/// What came of holding a scenario against an edition, a line each.
struct ScenarioCheckPage {
    let check: ScenarioCheck
    let instrument: Instrument
    let texts: Texts

    var lines: [String] {
        if check.differences.isEmpty {
            return [line(.practiceCheckGood, ["level": check.scenario.expected.level.text])]
        }
        return check.differences.map(words)
    }

    private func words(_ difference: ScenarioCheck.Difference) -> String {
        switch difference {
        case .level(let found):
            line(.practiceCheckLevel, ["found": found.text, "expected": check.scenario.expected.level.text])
        case .indicatorMissing(let id): line(.practiceCheckIndicatorMissing, ["name": id.text])
        case .indicatorFound(let id): line(.practiceCheckIndicatorFound, ["name": id.text])
        case .flagMissing(let id): line(.practiceCheckFlagMissing, ["name": id.text])
        case .flagFound(let id): line(.practiceCheckFlagFound, ["name": id.text])
        case .actionMissing(let id): line(.practiceCheckActionMissing, ["name": id.text])
        case .neverAsked(let id): line(.practiceCheckNeverAsked, ["name": id.text])
        case .nothingToSee(let id): line(.practiceCheckNothingToSee, ["name": id.text])
        case .trapNeverShown(let id): line(.practiceCheckTrapNeverShown, ["name": id.text])
        }
    }

    private func line(_ message: Message, _ values: [String: String]) -> String {
        texts[message, values.merging(["scenario": check.scenario.id.text]) { own, _ in own }]
    }
}
