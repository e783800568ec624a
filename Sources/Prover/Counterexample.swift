import Instruments
import Screening

/// One or two answer sheets that break a property; held against the engine itself before they are shown.
///
/// There is no sheet with fewer entries that breaks it: choices, facts, observations. For two sheets, no pair with fewer
/// different entries on both together, and of those none with fewer on the first.
public struct Counterexample: Sendable, Hashable {
    /// For a property of two sheets, the one with less on it first.
    public let sheets: [AnswerSheet]
    /// The levels to which they lead.
    public let levels: [Level.ID]
    /// The flags that the first has and the second has not.
    public let flagsCleared: [Flag.ID]
    /// Whether an interview can make the sheets. Where none can, the engine still reads them.
    public let isMadeByInterview: Bool

    init(_ sheets: [AnswerSheet], _ assessments: [Assessment], isMadeByInterview: Bool) {
        self.sheets = sheets
        self.isMadeByInterview = isMadeByInterview
        levels = assessments.map(\.level)
        let last = assessments.last?.flags ?? []
        flagsCleared = (assessments.first?.flags ?? []).filter { !last.contains($0) }
    }
}
