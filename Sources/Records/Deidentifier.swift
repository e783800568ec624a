import Instruments

/// Makes the values of one record coarser, by the rules in the data and the overlay of the country.
///
/// What it is given is never kept; only what it returns is.
///
/// ```swift
/// let deidentifier = Deidentifier(rules: data.deidentification, lists: instrument.lists, overlay: overlay)
/// deidentifier.kept("KEN", in: .citizenship)  // "202", sub-Saharan Africa
/// ```
public struct Deidentifier: Sendable {
    public let rules: Deidentification
    /// Nil where no country was named, or it has none: then no code is common.
    public let overlay: NationalOverlay?
    private let lists: [CodeList]
    /// How many further steps the officer asked for, by field.
    private var requests: [RecordField: Int] = [:]

    public init(rules: Deidentification, lists: [CodeList], overlay: NationalOverlay?) {
        self.rules = rules
        self.lists = lists
        self.overlay = overlay
    }

    /// The fields for which the officer asked for more, in the order of their names.
    public var coarsened: [RecordField] {
        requests.keys.sorted { $0.rawValue < $1.rawValue }
    }

    /// Asks for one more step in a field.
    public mutating func coarsen(_ field: RecordField) {
        requests[field, default: 0] += 1
    }

    /// What is kept of a code.
    public func kept(_ code: String, in field: RecordField) -> String {
        guard let generalisation = rules.generalisation(of: field) else { return code }
        var kept = code
        if isUncommon(code, generalisation) {
            kept = generalisation.uncommonBecomes ?? coarser(code, in: field)
        }
        for _ in 0..<(requests[field] ?? 0) { kept = coarser(kept, in: field) }
        return kept
    }

    /// The next coarser code; `withheld` where there is none. What was not said stays as it is.
    public func coarser(_ code: String, in field: RecordField) -> String {
        guard let generalisation = rules.generalisation(of: field), Self.isSaid(code) else { return code }
        let chain = [generalisation.list] + generalisation.coarser
        // The last list that has the code: a coarser list may share codes with a finer one.
        guard let place = chain.lastIndex(where: { list($0)?.contains(code) == true }) else {
            return Deidentification.withheld
        }
        for step in chain.dropFirst(place + 1) {
            if let covering = list(step)?.code(covering: code), covering != code { return covering }
        }
        return Deidentification.withheld
    }

    /// The signs of a combination that few people in its place have, and whether together they make it rare.
    public func rarity(of combination: RecordCombination) -> Rarity {
        let signs = rules.signs.filter { fits($0, combination) }
        return Rarity(signs: signs, isRare: signs.reduce(0) { $0 + $1.weight } >= rules.rareFrom)
    }

    /// What could be made coarser of a rare combination; empty where it is not rare.
    public func offers(for combination: RecordCombination) -> [CoarserOffer] {
        guard rarity(of: combination).isRare else { return [] }
        return RecordCombination.fields.compactMap { field in
            guard let code = combination.values[field], Self.isSaid(code), rules.generalisation(of: field) != nil
            else { return nil }
            return CoarserOffer(field: field, code: code, becomes: coarser(code, in: field))
        }
    }

    /// What a code is called in the lists of its field; nil for what is of none.
    public func name(of code: String, in field: RecordField) -> String? {
        guard let generalisation = rules.generalisation(of: field) else { return nil }
        let chain = [generalisation.list] + generalisation.coarser
        return chain.lazy.compactMap { list($0)?.entries.first { $0.code == code }?.name }.first
    }

    private func fits(_ sign: RareSign, _ combination: RecordCombination) -> Bool {
        guard sign.contexts.isEmpty || sign.contexts.contains(combination.context) else { return false }
        if let field = sign.uncommon {
            guard let code = combination.values[field], let generalisation = rules.generalisation(of: field),
                !combination.coarsened.contains(field), isUncommon(code, generalisation)
            else { return false }
        }
        return sign.parts.allSatisfy { part in combination.values[part.field].map(part.codes.contains) ?? false }
    }

    private func isUncommon(_ code: String, _ generalisation: Generalisation) -> Bool {
        guard let common = generalisation.common, Self.isSaid(code), !generalisation.asTheyStand.contains(code) else {
            return false
        }
        switch common {
        case .languages: return overlay?.languages.contains(code) != true
        case .nationalities: return overlay?.nationalities.contains(code) != true
        }
    }

    private static func isSaid(_ code: String) -> Bool {
        ![RecordWords.declined, Deidentification.withheld].contains(code)
    }

    private func list(_ id: CodeList.ID) -> CodeList? { lists.first { $0.id == id } }
}
