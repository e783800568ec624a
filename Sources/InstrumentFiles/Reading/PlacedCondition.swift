import Instruments

/// A condition with its places, for the checks that come after reading.
struct PlacedCondition {
    /// What the condition decides.
    enum Use: Hashable {
        case derivation, rule, flag, need, form, relevance, action
        /// A part of a safety property, held against a case and its result.
        case property
        /// The relevance of a step that comes when the result is known.
        case closing
        /// Whether a choice is offered: held against facts and answers only.
        case offer
        /// The items of opening questions that lead to a question.
        case opening

        /// Whether it decides what is found: it must then never hold for an adult only.
        var decidesFindings: Bool {
            switch self {
            case .derivation, .rule, .flag, .need, .form: true
            case .relevance, .action, .property, .closing, .offer, .opening: false
            }
        }

        /// Whether the level is known when it is read.
        var knowsLevel: Bool { self == .need || self == .action || self == .closing || self == .property }

        /// Whether the ending is: a property is about cases that came to a result.
        var knowsEnding: Bool { knowsLevel && self != .property }
    }

    let condition: Condition
    let place: Place
    /// The conditions under `all` and `any`.
    let parts: [PlacedCondition]
    /// The places of the ids under `of` and `except`.
    let members: [String: Place]

    init(_ condition: Condition, at place: Place, parts: [PlacedCondition] = [], members: [String: Place] = [:]) {
        self.condition = condition
        self.place = place
        self.parts = parts
        self.members = members
    }

    /// Every condition under this one that is neither `all` nor `any`.
    var atoms: [PlacedCondition] {
        switch condition {
        case .all, .any: parts.flatMap(\.atoms)
        default: [self]
        }
    }
}
