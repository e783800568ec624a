/// A fact of the case: it is told, not derived from indicators, and rules may test it for equality.
public enum Fact: String, Sendable, Hashable, CaseIterable {
    /// The place, by a context's id.
    case context
    /// Whether the work or situation has `not-begun`, is `going-on` or is `over`.
    case stage
    /// Whether the one situation is the `present` one or the last one `before-custody`.
    case situation
    /// `adult` or `child` (under 18) now.
    case ageNow
    /// `adult` or `child` (under 18) when it began.
    case ageThen
    /// `yes` where age is not established and the officer judges that the person may be under 18.
    case mayBeUnder18
    /// Derived: `yes` if any of the three facts of age says child, else `no`.
    case child
    /// Derived: `yes` if under 18 now, or possibly so: the procedure follows it.
    case childNow
    /// Whether nobody else could hear or see: `yes` or `no`.
    case `private`
    /// Who interprets: `none`, `professional`, `phone`, `other`.
    case interpreter
    /// Whether the person agrees to be referred: `yes` or `no`.
    case consentReferral

    /// The values that the fact may have; nil for `context`, whose values are the instrument's own contexts.
    public var values: [String]? {
        switch self {
        case .context: nil
        case .stage: ["not-begun", "going-on", "over"]
        case .situation: ["present", "before-custody"]
        case .ageNow, .ageThen: ["adult", "child"]
        case .mayBeUnder18, .child, .childNow, .private, .consentReferral: ["yes", "no"]
        case .interpreter: ["none", "professional", "phone", "other"]
        }
    }

    /// Derived facts cannot be set by a choice.
    public var isDerived: Bool { self == .child || self == .childNow }
}
