import Instruments

/// The published lists, typed in from the reference and not read from the data: the strengths of each dimension's items, in
/// the order of their numbers.
enum PublishedList {
    struct Dimension {
        let id: String
        /// S strong, M medium, W weak, - not in the list.
        let strengths: String
    }

    static let adult = [
        Dimension(id: "D1", strengths: "SMMMMMMMMW"), Dimension(id: "D2", strengths: "SMMMMMMMMM"),
        Dimension(id: "D3", strengths: "MMMMMMMMMMMMMMWW"), Dimension(id: "D4", strengths: "SMMMMMMMW"),
        Dimension(id: "D5", strengths: "SSSSMMMMMMMMMMW"), Dimension(id: "D6", strengths: "MMMMMWW"),
    ]
    static let child = [
        Dimension(id: "D1", strengths: "SMMMMMMMMS"), Dimension(id: "D2", strengths: "SSMSMMSMMM"),
        Dimension(id: "D3", strengths: "MMMMMMMM-MMMMMMM"), Dimension(id: "D4", strengths: "SMMMM-MMM"),
        Dimension(id: "D5", strengths: "SSSSSSMMMMSSMMM"), Dimension(id: "D6", strengths: "MMMMMMM"),
    ]

    /// How many items each dimension has.
    static let counts = [
        "ilo-operational-adult-labour": [10, 10, 16, 9, 15, 7], "ilo-operational-child-labour": [10, 10, 15, 8, 15, 7],
    ]

    /// The eleven of 2012.
    static let forcedLabour = [
        "Abuse of vulnerability", "Deception", "Restriction of movement", "Isolation", "Physical and sexual violence",
        "Intimidation and threats", "Retention of identity documents", "Withholding of wages", "Debt bondage",
        "Abusive working and living conditions", "Excessive overtime",
    ]

    static func items(_ dimensions: [Dimension]) -> [String: Strength] {
        let letters: [Character: Strength] = ["S": .strong, "M": .medium, "W": .weak]
        var items: [String: Strength] = [:]
        for dimension in dimensions {
            for (index, letter) in dimension.strengths.enumerated() {
                items["\(dimension.id).\(index + 1)"] = letters[letter]
            }
        }
        return items
    }
}
