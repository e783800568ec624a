import Instruments
import Screening
import Yams

extension Scenario {
    private static let facts: [Fact] = [
        .stage, .situation, .ageNow, .ageThen, .mayBeUnder18, .private, .interpreter, .consentReferral,
    ]

    static func sheet(_ node: Node, _ id: String) throws -> (AnswerSheet, Others?) {
        let keys = facts.map(\.rawValue) + ["context", "stopped", "answers", "observations", "others"]
        let members = try node.members(Set(keys))
        var sheet = AnswerSheet(id: id, context: Context.ID(members["context"]?.string ?? ""))
        for fact in facts {
            guard let word = members[fact.rawValue]?.string else { continue }
            let value = word == "true" ? "yes" : word == "false" ? "no" : word
            guard fact.values?.contains(value) == true else { throw Fault(description: "\(fact.rawValue): \(word)") }
            sheet.facts[fact] = value
        }
        if let stopped = members["stopped"]?.string {
            guard let isStopped = Bool(stopped) else { throw Fault(description: "stopped: \(stopped)") }
            sheet.stopped = isStopped
        }
        for (question, answer) in try members["answers"]?.members() ?? [:] {
            sheet.answers[Question.ID(question)] =
                switch try answer.words() {
                case ["unknown"]: .unknown
                case ["declined"]: .declined
                case let choices: .choices(choices.map { Choice.ID($0) })
                }
        }
        for (observation, how) in try members["observations"]?.members() ?? [:] {
            sheet.observations[Observation.ID(observation)] = observed(try how.words())
        }
        guard let word = members["others"]?.string else { return (sheet, nil) }
        guard let others = Others(rawValue: word) else { throw Fault(description: "others: \(word)") }
        return (sheet, others)
    }

    /// In which ways it is known; any other word is a cause.
    private static func observed(_ words: [String]) -> ObservedHow {
        var how = ObservedHow(known: [])
        for word in words {
            if let known = Observation.Known(rawValue: word) {
                how.known.insert(known)
            } else {
                how.causes.insert(Observation.Cause.ID(word))
            }
        }
        return how
    }

    static func expected(_ node: Node) throws -> [String: Value] {
        var expected: [String: Value] = [:]
        for (key, value) in try node.members() {
            switch key {
            case "level", "presumed", "child", "completeness", "tooLittleKnown":
                guard let word = value.string else { throw Fault(description: "\(key) must be a word") }
                expected[key] = .word(word)
            case "rules", "flags", "forms", "needs", "notYetAsked", "conflicts", "absent":
                expected[key] = .words(Set(try value.words()))
            case "indicators":
                expected[key] = .strengths(try value.members().mapValues { $0.string ?? "" })
            default: throw Fault(description: "no such key: \(key)")
            }
        }
        return expected
    }
}

extension Node {
    /// The members of a map by their names; an unknown name is a fault where the known ones are given.
    func members(_ known: Set<String>? = nil) throws -> [String: Node] {
        guard let mapping else { throw Scenario.Fault(description: "a map is needed") }
        var members: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, known?.contains(name) ?? true else {
                throw Scenario.Fault(description: "no such key: \(key.string ?? "")")
            }
            members[name] = value
        }
        return members
    }

    func elements() throws -> [Node] {
        guard let sequence else { throw Scenario.Fault(description: "a list is needed") }
        return Array(sequence)
    }

    /// A word, or a list of words.
    func words() throws -> [String] {
        if let string { return [string] }
        return try elements().map { element in
            guard let word = element.string else { throw Scenario.Fault(description: "a word is needed") }
            return word
        }
    }
}
