import Testing

/// An interview that is known before it is held.
struct PlannedInterview: CustomTestStringConvertible {
    let place: String
    let level: String
    /// The steps before the first question.
    var opening = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13]
    let answers: Answers
    /// Questions that belong into this case, and some that do not.
    var mustAsk: [Int] = []
    var mustNotAsk: [Int] = []

    var testDescription: String { "\(place): \(level)" }

    static let all = [
        PlannedInterview(
            place: "worksite", level: "refer",
            answers: [
                12: "2", 20: "3", 21: "6", 22: "1 6", 36: "3", 37: "1", 120: "1", 30: "cannot-get", 40: "made-to",
                41: "8 12", 46: "almost-nothing",
                101: "locked", 91: "1 2", 912: "MMR", 913: "2", 915: "factory", 916: "2", 917: "Thailand", 918: "my",
            ],
            mustAsk: [23, 40, 46, 101, 108, 910, 915], mustNotAsk: [9, 10, 24, 25, 26, 86, 201]),
        PlannedInterview(
            place: "detention", level: "refer",
            answers: [
                11: "2", 12: "3", 37: "2", 70: "3", 221: "1", 32: "ran-away", 33: "locked", 65: "4", 78: "7",
                202: "2 3", 912: "stateless",
                914: "2", 921: "1",
            ],
            mustAsk: [201, 205, 207, 902, 921], mustNotAsk: [91, 101]),
        PlannedInterview(
            place: "vessel", level: "refer",
            answers: [
                12: "2", 36: "4", 320: "1 2", 301: "aboard", 302: "5", 47: "5", 90: "1 8", 912: "KHM", 915: "trawler",
            ],
            mustAsk: [301, 304, 306, 310, 915]),
        PlannedInterview(
            place: "border", level: "refer",
            answers: [
                12: "1", 23: "2", 64: "1", 420: "2 5", 56: "2", 402: "4", 403: "1", 405: "4", 912: "88", 918: "s",
            ],
            mustAsk: [401, 402, 404], mustNotAsk: [40, 46, 915, 916, 917]),
        PlannedInterview(
            place: "community", level: "refer", opening: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
            answers: [
                8: "3", 9: "1", 10: "3", 12: "2", 25: "works-instead", 27: "not-family", 28: "afraid", 504: "2",
                911: "2", 912: "Lao", 919: "4",
            ],
            mustAsk: [24, 25, 26, 27, 28, 86, 505]),
        PlannedInterview(
            place: "private-home", level: "labour-remedy",
            answers: [12: "2", 36: "3 5", 46: "4", 49: "4", 912: "idn", 915: "maid", 918: "Bahasa Indonesia"],
            mustAsk: [53, 601, 602, 610]),
        PlannedInterview(
            place: "scam-compound", level: "follow-up",
            answers: [12: "3", 37: "1", 30: "cannot-get", 3: "2", 900: "2", 912: "Viet Nam"],
            mustAsk: [701, 705, 710], mustNotAsk: [901]),
        PlannedInterview(
            place: "farm", level: "nothing-established",
            answers: [12: "2", 30: "own", 55: "1", 85: "88", 912: "THA", 915: "rubber", 920: "s"],
            mustAsk: [801, 803, 809], mustNotAsk: [900, 901]),
    ]
}
