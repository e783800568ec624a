import Instruments

/// What the rules make of a variable sheet.
struct EncodedResult {
    /// With level, flags and needs as they are in the end.
    let situation: EncodedSituation
    /// That each rule holds, in the instrument's order.
    let rules: [Literal]
    /// That the level is at least of this rank; the first, of the lowest level, always holds.
    let reached: [Literal]
    let presumed: Literal

    var flags: [Literal] { situation.evidence.flags }
    var needs: [Literal] { situation.evidence.needs }
}
