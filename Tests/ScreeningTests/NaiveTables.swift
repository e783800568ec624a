import Instruments

/// The tables of the design's `instrument.md`, written out by hand; nothing here is read from the YAML.
enum NaiveTables {
    /// How much an indicator weighs: for an adult, for a child.
    typealias Weights = (adult: Strength, child: Strength)

    private static let strong: Weights = (.strong, .strong)
    private static let medium: Weights = (.medium, .medium)
    /// Medium for an adult, strong for a child.
    private static let mediumStrong: Weights = (.medium, .strong)
    /// Weak for an adult, medium for a child.
    private static let weakMedium: Weights = (.weak, .medium)

    /// A. How it came about. The act of others, arranged-by-other, is not among them: it is never shown as a finding.
    static let howItCameAbout: [String: Weights] = [
        "taken": strong,
        "deceived-about-work": strong,
        "deceived-about-terms": medium,
        "deceived-about-status": mediumStrong,
        "fees-and-debt": medium,
        "moved-on": medium,
        "journey-controlled": medium,
        "told-nothing": weakMedium,
    ]

    /// B. Control.
    static let control: [String: Weights] = [
        "papers-held": strong,
        "papers-kept": medium,
        "confined": strong,
        "cut-off": mediumStrong,
        "prevented-from-leaving": strong,
        "afraid-to-leave": medium,
        "must-pay-to-leave": strong,
        "violence": strong,
        "sexual-violence": strong,
        "threats-of-violence": mediumStrong,
        "threats-of-authorities": medium,
        "threats-of-shame": mediumStrong,
        "punishment": medium,
        "humiliation": medium,
        "debt-bondage": strong,
        "wages-kept-back": medium,
        "bought-or-sold": strong,
        "drugged": mediumStrong,
        "dependent": weakMedium,
        "weakness-used": medium,
        "under-influence": mediumStrong,
        "made-to-lie": medium,
        "own-words-of-unfreedom": medium,
    ]

    /// C. Exploitation.
    static let exploitation: [String: Weights] = [
        "forced-work": strong,
        "excessive-hours-forced": strong,
        "excessive-hours": medium,
        "unpaid": strong,
        "underpaid": medium,
        "dangerous-work": medium,
        "bad-housing": medium,
        "no-contract": medium,
        "illegal-deployment": medium,
        "care-denied": medium,
        "quotas": medium,
        "domestic-servitude": strong,
        "sexual-exploitation": strong,
        "profit-from-body": medium,
        "forced-marriage": strong,
        "forced-begging": strong,
        "forced-crime": strong,
        "slavery-practice": strong,
        "organ-removal": strong,
        "armed-use": strong,
        "forced-childbearing": strong,
    ]

    /// D. Child.
    static let child: [String: Weights] = [
        "child-in-sex-trade": strong,
        "child-in-slavery-or-crime": strong,
        "child-given-away": strong,
        "child-married": strong,
        "child-hazardous-work": medium,
        "child-alone": medium,
        "child-not-in-school": medium,
        "child-used-for-gain": strong,
    ]

    static let act = "arranged-by-other"

    /// Indicators that speak of the same thing.
    static let groups: [[String]] = [
        ["papers-held", "papers-kept"],
        ["debt-bondage", "fees-and-debt", "must-pay-to-leave"],
        ["confined", "prevented-from-leaving", "afraid-to-leave", "cut-off"],
        ["violence", "punishment"],
        ["unpaid", "underpaid", "wages-kept-back"],
        ["forced-work", "excessive-hours-forced", "excessive-hours"],
        ["taken", "bought-or-sold", "child-given-away"],
        ["deceived-about-work", "deceived-about-terms", "illegal-deployment"],
    ]

    /// E. Observed: what each names. An injury is not here; it depends on its cause.
    static let observations: [String: String] = [
        "guarded-exit": "confined",
        "papers-seen-held": "papers-held",
        "speaks-for-the-person": "made-to-lie",
        "told-what-to-say-signs": "made-to-lie",
        "does-not-know-address": "told-nothing",
        "quarters-bad": "bad-housing",
        "signs-of-neglect": "care-denied",
        "wage-record-missing": "underpaid",
        "no-crew-list": "illegal-deployment",
        "one-person-holds-all-tickets": "journey-controlled",
        "child-sized-tools-or-beds": "child-hazardous-work",
        "lookout-near": "confined",
    ]

    /// Observations about children never apply to an adult's sheet.
    static let observationsAboutChildren = ["child-sized-tools-or-beds"]

    /// Weak in B.
    static let signsOfControl = [
        "looks-to-other-before-answering", "visible-fear", "no-belongings-no-money", "same-handler-for-group",
        "signs-only-in-another-language",
    ]

    /// Urgent when observed.
    static let urgentObservations = ["exploiter-near", "suicidal-thoughts-seen"]

    /// The listed compulsions of compelled-purpose.
    static let compulsions = [
        "forced-work", "sexual-exploitation", "forced-marriage", "forced-begging", "forced-crime", "slavery-practice",
        "organ-removal", "armed-use", "forced-childbearing", "domestic-servitude",
    ]
}
