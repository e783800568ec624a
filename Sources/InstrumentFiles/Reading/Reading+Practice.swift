import Instruments

extension Reading {
    /// What `practice.yaml` holds.
    func practice(_ value: YAMLValue) -> PracticeRules {
        guard let map = MapReader(value, path: "practice", known: ["acts", "steps", "points", "answers"], in: self)
        else {
            return .none
        }
        let points = map.items("points", needed: true).compactMap { pointsOf($0) }
        for kind in PracticePoints.Kind.allCases where !points.contains(where: { $0.what == kind }) {
            report(.missingKey, at: map.keyPlace("points"), kind.rawValue)
        }
        return PracticeRules(
            acts: map.items("acts", needed: true).compactMap { act($0) },
            steps: map.items("steps", needed: true).compactMap { step($0) }, points: points,
            replies: replies(map))
    }

    private func act(_ value: YAMLValue) -> PracticeAct? {
        let known = ["id", "title", "why", "sources"]
        guard var map = MapReader(value, .act, path: "act", known: known, in: self) else { return nil }
        let id = map.declareID(.act)
        map.move(to: "act/\(id)")
        return PracticeAct(id: ID(id), title: map.text("title"), why: map.text("why"), sources: map.citations(of: id))
    }

    private func step(_ value: YAMLValue) -> PracticeStep? {
        let known = ["id", "title", "why", "circumstance", "questions", "before", "sources"]
        guard var map = MapReader(value, .step, path: "step", known: known, in: self) else { return nil }
        let id = map.declareID(.step)
        map.move(to: "step/\(id)")
        if map.has("circumstance") == map.has("questions") {
            report(.keysExclude, at: map.place, "circumstance", "questions")
        }
        return PracticeStep(
            id: ID(id), title: map.text("title"), why: map.text("why"),
            circumstance: map.optionalWord("circumstance", as: Circumstance.self),
            questions: map.references(.question, "questions"),
            before: map.word("before", else: Question.Phase.questions), sources: map.citations(of: id))
    }

    private func pointsOf(_ value: YAMLValue) -> PracticePoints? {
        guard var map = MapReader(value, path: "points", known: ["what", "points", "why"], in: self) else { return nil }
        let what = map.word("what", else: PracticePoints.Kind.step)
        map.move(to: "points/\(what.rawValue)")
        declare(.points, what.rawValue, at: map.value("what")?.place ?? map.place)
        return PracticePoints(
            what: what, points: map.requiredNumber("points", in: -100...100), why: map.text("why"))
    }
}
