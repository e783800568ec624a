import Instruments

/// What the format gives the sections A to D to mean (`Indicators/README.md`); an instrument with other sections has
/// none of these rules.
enum SectionRoles {
    static let control: Section.ID = "B"
    static let exploitation: Section.ID = "C"
    static let child: Section.ID = "D"

    /// One choice feeds at most one indicator of these together.
    static let oneForEachChoice: Set<Section.ID> = [control, exploitation]
    /// Only these name a form of exploitation.
    static let withForm: Set<Section.ID> = [exploitation, child]
}
