import Instruments

extension Fact {
    /// The value by which a fact of age says that the person is, was or may be under 18; nil for other facts.
    var ofChild: String? {
        switch self {
        case .ageNow, .ageThen: "child"
        case .mayBeUnder18: "yes"
        case .child, .childNow, .context, .stage, .situation, .private, .interpreter, .consentReferral: nil
        }
    }
}
