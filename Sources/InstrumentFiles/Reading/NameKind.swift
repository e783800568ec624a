/// What an id names.
enum NameKind: Hashable {
    case section, level, group, threshold, flag, need, form, topic, source
    case indicator, observation
    /// `injury/by-someone`
    case cause
    case question
    /// `papers/cannot-get`
    case choice
    case context, rule, property, site, derivation, action, ending, list
    /// Of an overlay or of the record's rules.
    case channel, clock, sign
    /// An entry of a code list: `countries/KHM`
    case entry
    /// Of a cross-check: the instrument that it reads, and its parts.
    case instrument, dimension, item, row, disagreement
    /// Of a format of exchange: a field of the standard, a field of the record, and `htcds/prs_Gender/Feminine`.
    case exchangeField, recordField, part
    /// Of practice: scenarios with their traps, and what their rules name.
    case scenario, trap, act, step, points
    /// Something that the program says: `menu.title`
    case message
    /// A reference only: what a rule can count, a section, a group or an indicator.
    case counted
    /// A reference only: what a context can order, a topic or a question.
    case ordered
    /// A reference only: what can stand in an assessment, an indicator or an observation.
    case finding

    /// What a reference of this kind may name.
    var declared: [NameKind] {
        switch self {
        case .counted: [.section, .group, .indicator]
        case .ordered: [.topic, .question]
        case .finding: [.indicator, .observation]
        default: [self]
        }
    }

    /// How an id of this kind is written.
    var spelling: IDSpelling {
        switch self {
        case .section, .form, .dimension: .capitalised
        case .item: .numbered
        case .entry, .message: .code
        default: .hyphenated
        }
    }
}
