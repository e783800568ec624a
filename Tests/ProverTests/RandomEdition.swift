import Instruments
import TestSupport

@testable import Prover

/// The working edition's questions under rules that nobody would write: every kind of condition, every strength.
struct RandomEdition {
    private let base: Instrument

    init(_ base: Instrument) {
        self.base = base
    }

    func instrument(_ random: inout SplitMix64) -> Instrument {
        let indicators = base.indicators.map { indicator in
            let adult = random.one(of: Strength.allCases)
            let child = random.one(of: Strength.allCases)
            return indicator.with(weight: random.percent(5) ? .act : .counts(adult: adult, child: child))
        }
        let mixes = (0...random.below(3)).map { _ in
            Threshold.Mix(strong: random.below(3), medium: random.below(3), weak: random.below(3))
        }
        let thresholds = base.thresholds.map { Threshold(id: $0.id, basis: $0.basis, anyOf: mixes) }
        let derivations = (0..<random.below(4)).map { _ in
            Derivation(
                indicator: random.one(of: base.indicators).id, says: "", basis: .working, sources: [],
                when: condition(3, knowsLevel: false, &random))
        }
        let rules = base.levels.dropLast().flatMap { level in
            (0..<3).map { number in
                Rule(
                    id: Rule.ID("\(level.id)-\(number)"), level: level.id, title: "", says: "", basis: .working,
                    sources: [], presumes: random.percent(30), when: condition(3, knowsLevel: false, &random))
            }
        }
        let consequences = (0..<6).map { _ in
            Consequence(
                raises: random.percent(60)
                    ? .flag(random.one(of: base.flags).id) : .need(random.one(of: base.needs).id),
                basis: .working, sources: [], when: condition(2, knowsLevel: true, &random))
        }
        return base.with(
            thresholds: thresholds, indicators: indicators, derivations: derivations, rules: rules,
            consequences: consequences)
    }

    private func condition(_ depth: Int, knowsLevel: Bool, _ random: inout SplitMix64) -> Condition {
        if depth > 0, random.percent(60) {
            let parts = (0...random.below(3)).map { _ in condition(depth - 1, knowsLevel: knowsLevel, &random) }
            return random.percent(50) ? .all(parts) : .any(parts)
        }
        switch random.below(knowsLevel ? 11 : 10) {
        case 0, 1: return .present(random.one(of: base.indicators).id)
        case 2, 3, 4: return .atLeast(1 + random.below(4), random.one(of: Strength.allCases), of: counted(&random))
        case 5, 6: return .threshold(random.one(of: base.thresholds).id, of: counted(&random))
        case 7:
            let fact = random.one(of: Fact.allCases)
            let values = fact.values ?? base.contexts.map(\.id.text)
            return .fact(fact, [random.one(of: values), random.one(of: values)])
        case 8:
            let question = random.one(of: base.questions.filter { !$0.choices.isEmpty })
            return .answer(question.id, [random.one(of: question.choices).id, random.one(of: question.choices).id])
        case 9:
            return random.percent(30)
                ? .reported
                : random.percent(50)
                    ? .observed(random.one(of: base.observations).id) : .flag(random.one(of: base.flags).id)
        default: return .level([random.one(of: base.levels).id, random.one(of: base.levels).id])
        }
    }

    private func counted(_ random: inout SplitMix64) -> CountedSet {
        let names =
            base.sections.map(\.id.text) + base.sections.map(\.id.text) + base.groups.map(\.id.text)
            + base.indicators.map(\.id.text)
        let except = random.percent(30) ? [random.one(of: base.indicators).id] : []
        return CountedSet(members: (0...random.below(3)).map { _ in random.one(of: names) }, except: except)
    }
}
