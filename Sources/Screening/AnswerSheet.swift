import Instruments

/// The common currency: every way of answering ends in an answer sheet, and only the engine reads one.
///
/// ```swift
/// var sheet = AnswerSheet(id: "a1", context: "worksite")
/// sheet.answers["papers"] = .choices(["cannot-get"])
/// let assessment = screener.assess(sheet)
/// ```
public struct AnswerSheet: Sendable, Hashable {
    /// A number or word that tells sheets apart; never a name.
    public var id: String
    public var context: Context.ID
    /// Facts of the case that were told; an absent one is not established. Derived facts are ignored here.
    public var facts: [Fact: String]
    /// Whether the person, or the officer, stopped before the end.
    public var stopped: Bool
    public var answers: [Question.ID: Answer]
    public var observations: [Observation.ID: ObservedHow]

    public init(
        id: String, context: Context.ID, facts: [Fact: String] = [:], stopped: Bool = false,
        answers: [Question.ID: Answer] = [:], observations: [Observation.ID: ObservedHow] = [:]
    ) {
        self.id = id
        self.context = context
        self.facts = facts
        self.stopped = stopped
        self.answers = answers
        self.observations = observations
    }

    /// Whether any of the three facts of age says that the person is, was, or may be under 18.
    public var isChild: Bool {
        facts[.ageNow] == "child" || facts[.ageThen] == "child" || facts[.mayBeUnder18] == "yes"
    }

    /// Whether the person is, or may be, under 18 now.
    public var isChildNow: Bool {
        facts[.ageNow] == "child" || facts[.mayBeUnder18] == "yes"
    }

    /// The value of a fact; nil where it is not established.
    public func value(of fact: Fact) -> String? {
        switch fact {
        case .context: context.text
        case .child: isChild ? "yes" : "no"
        case .childNow: isChildNow ? "yes" : "no"
        default: facts[fact]
        }
    }
}
