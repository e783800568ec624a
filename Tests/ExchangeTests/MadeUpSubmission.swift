import Foundation
import Instruments
import Screening
import Yams

/// A case of `Tests/Fixtures/scenarios` as somebody would have typed it into the form: every fact and everything seen is
/// the answer to a question.
struct MadeUpSubmission: Sendable, CustomStringConvertible {
    let id: String
    let context: String
    let stopped: Bool
    /// By question, in the order of the scenario.
    let answers: [Question.ID: [String]]
    /// What the scenario tells, with what the answers state.
    let sheet: AnswerSheet
    let level: String

    var description: String { id }

    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    static func readAll() throws -> [Self] {
        let folder = Repository.root.appending(path: "Tests/Fixtures/scenarios").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        return try files.sorted().flatMap { file in
            let scenarios = try Repository.yaml("Tests/Fixtures/scenarios/\(file)")["scenarios"] as? [[String: Any]]
            return try (scenarios ?? []).map(Self.init)
        }
    }

    private init(_ scenario: [String: Any]) throws {
        guard let id = scenario["id"] as? String, let told = scenario["sheet"] as? [String: Any],
            let expected = scenario["expect"] as? [String: Any], let level = expected["level"] as? String,
            let context = told["context"] as? String
        else { throw Fault(description: "a scenario without id, sheet, place or level") }
        self.id = id
        self.level = level
        self.context = context
        stopped = told["stopped"] as? Bool ?? false
        var answers = (told["answers"] as? [String: Any] ?? [:]).reduce(into: [Question.ID: [String]]()) {
            $0[Question.ID($1.key)] = Self.words($1.value)
        }
        for fact in Fact.allCases {
            guard let value = told[fact.rawValue].map(Self.value), fact != .context else { continue }
            try Self.state(fact, value, in: &answers)
        }
        for (name, value) in (told["observations"] as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
            try Self.see(Observation.ID(name), Self.words(value), in: &answers)
        }
        var sheet = Self.sheet(context, stopped, answers)
        Self.answer(told["others"] as? String, sheet, in: &answers)
        sheet = Self.sheet(context, stopped, answers)
        self.answers = answers
        self.sheet = sheet
    }

    private static func words(_ value: Any) -> [String] { value as? [String] ?? [Self.value(value)] }

    private static func value(_ value: Any) -> String {
        if let truth = value as? Bool { return truth ? "yes" : "no" }
        return value as? String ?? ""
    }

    /// A fact that no answer states yet is stated by the question that asks for it.
    private static func state(_ fact: Fact, _ value: String, in answers: inout [Question.ID: [String]]) throws {
        for question in Repository.instrument.questions where answers[question.id] == nil && question.kind == .one {
            let stating = question.choices.first { $0.sets.contains { $0.fact == fact && $0.value == value } }
            if let stating {
                answers[question.id] = [stating.id.text]
                return
            }
        }
        let isStated = answers.contains { id, words in
            Repository.instrument.questions.first { $0.id == id }?.choices.contains { choice in
                words.contains(choice.id.text) && choice.sets.contains { $0.fact == fact && $0.value == value }
            } ?? false
        }
        // That nothing speaks for a child is no answer of its own.
        if !isStated, fact != .mayBeUnder18 || value != "no" {
            throw Fault(description: "nothing asks for \(fact) \(value)")
        }
    }

    private static func see(
        _ observation: Observation.ID, _ how: [String], in answers: inout [Question.ID: [String]]
    ) throws {
        let causes = how.filter { Observation.Known(rawValue: $0) == nil }
        for known in how.compactMap(Observation.Known.init(rawValue:)) {
            for cause in causes.isEmpty ? [nil] : causes.map(Optional.some) {
                let seen = Choice.Observed(
                    observation: observation, known: known, cause: cause.map { Observation.Cause.ID($0) })
                guard
                    let question = Repository.instrument.questions.first(where: { question in
                        (question.kind == .many || answers[question.id] == nil)
                            && question.choices.contains { $0.observes.contains(seen) }
                    }), let choice = question.choices.first(where: { $0.observes.contains(seen) })
                else {
                    throw Fault(description: "nothing asks for \(seen)")
                }
                let earlier = (answers[question.id] ?? []).filter { $0 != "none" && $0 != choice.id.text }
                answers[question.id] = earlier + [choice.id.text]
            }
        }
    }

    private static func answer(_ others: String?, _ sheet: AnswerSheet, in answers: inout [Question.ID: [String]]) {
        guard let others else { return }
        for id in Repository.screener.expectedQuestions(sheet) where answers[id] == nil {
            guard let question = Repository.instrument.questions.first(where: { $0.id == id }) else { continue }
            let denied = question.choices.first { $0.id == Choice.none } ?? question.choices.first { !$0.hasEffect }
            answers[id] = others == "denied" ? denied.map { [$0.id.text] } : [others]
        }
    }

    private static func sheet(_ context: String, _ stopped: Bool, _ answers: [Question.ID: [String]]) -> AnswerSheet {
        var sheet = AnswerSheet(id: "", context: ID(context), stopped: stopped)
        for question in Repository.instrument.questions.sorted(by: { $0.phase.rank < $1.phase.rank }) {
            guard let words = answers[question.id] else { continue }
            switch words {
            case ["unknown"]: sheet.answers[question.id] = .unknown
            case ["declined"]: sheet.answers[question.id] = .declined
            default: sheet.answers[question.id] = .choices(words.map { ID($0) })
            }
            for choice in question.choices where words.contains(choice.id.text) {
                for setting in choice.sets { sheet.facts[setting.fact] = setting.value }
                for seen in choice.observes {
                    var how = sheet.observations[seen.observation] ?? ObservedHow(known: [])
                    how.known.insert(seen.known)
                    if let cause = seen.cause { how.causes.insert(cause) }
                    sheet.observations[seen.observation] = how
                }
            }
        }
        return sheet
    }
}
