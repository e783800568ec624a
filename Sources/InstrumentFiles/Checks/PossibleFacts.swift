import Instruments

/// Which values the facts of a case can still have; for finding conditions that can never hold.
struct PossibleFacts {
    private var values: [Fact: Set<String>]

    init(_ values: [Fact: Set<String>] = [:]) {
        self.values = values
    }

    /// Whether a condition can hold for any case with these facts; everything but facts is taken to be possible.
    func allow(_ condition: Condition) -> Bool {
        switch condition {
        case .any(let parts):
            return parts.isEmpty || parts.contains(where: allow)
        case .all, .fact:
            var narrowed = self
            guard narrowed.narrow(condition) == nil else { return false }
            return Self.alternatives(in: condition).allSatisfy(narrowed.allow)
        default:
            return true
        }
    }

    /// The fact, with the values that exclude each other, by which `all` of these conditions can never hold.
    func excluded(by condition: Condition) -> String? {
        var narrowed = self
        return narrowed.narrow(condition)
    }

    /// Narrows the facts to what the condition and everything under its `all` needs; the fact that has no value left.
    private mutating func narrow(_ condition: Condition) -> String? {
        switch condition {
        case .all(let parts):
            for part in parts {
                if let excluded = narrow(part) { return excluded }
            }
        case .fact(let fact, let allowed):
            let before = values[fact] ?? Set(allowed)
            let after = before.intersection(allowed)
            if after.isEmpty, !allowed.isEmpty {
                let clash = (before.sorted() + allowed).map { "\(fact.rawValue) \($0)" }
                return clash.joined(separator: ", ")
            }
            values[fact] = after
        default:
            break
        }
        return nil
    }

    private static func alternatives(in condition: Condition) -> [Condition] {
        switch condition {
        case .all(let parts): parts.flatMap(alternatives)
        case .any: [condition]
        default: []
        }
    }
}
