import Instruments

/// Reads the keys of a mapping into typed values, and reports what is wrong with them.
///
/// After a mistake it goes on with an empty value, so that one run reports every mistake; a value that was read with a
/// mistake is never handed out.
struct MapReader {
    let reading: Reading
    let place: Place
    /// The path under which the places of the keys are kept.
    private(set) var path: String
    private let entries: [String: YAMLEntry]

    /// Nil, and reported, if the value is no mapping; unknown keys are reported.
    ///
    /// - Parameter kind: What the mapping describes, if it is something with an id.
    init?(_ value: YAMLValue, _ kind: NameKind? = nil, path: String, known: [String], in reading: Reading) {
        guard case .map(let entries) = value.content else {
            if let kind { reading.doubt(kind) }
            reading.report(.wrongShape, at: value.place, path, DiagnosticMessages.aMapping)
            return nil
        }
        for entry in entries where !known.contains(entry.key) {
            reading.report(
                .unknownKey, at: entry.keyPlace, entry.key,
                DiagnosticMessages.suggestion(Nearest.word(to: entry.key, in: known)))
        }
        self.reading = reading
        self.path = path
        self.place = value.place
        self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        reading.mark(path, at: value.place)
    }

    func value(_ key: String) -> YAMLValue? {
        guard let entry = entries[key] else { return nil }
        reading.mark("\(path)/\(key)", at: entry.value.place)
        return entry.value
    }

    func has(_ key: String) -> Bool { entries[key] != nil }

    /// Where the key stands, for a mistake that is about the key and not its value.
    func keyPlace(_ key: String) -> Place { entries[key]?.keyPlace ?? place }

    private func required(_ key: String) -> YAMLValue? {
        if let value = value(key) { return value }
        reading.report(.missingKey, at: place, key)
        return nil
    }

    // MARK: - Ids

    /// The id of the thing that this mapping describes; the paths of its keys then begin with its kind and id.
    func declareID(_ kind: NameKind, key: String = "id", within owner: String? = nil) -> String {
        guard let value = required(key), let id = reading.id(value, spelling: kind.spelling) else {
            reading.doubt(kind)
            return ""
        }
        let path = owner.map { "\($0)/" } ?? ""
        reading.declare(kind, path + id, at: value.place)
        return id
    }

    /// Whether the id of this mapping is not that of an earlier one.
    func isFirst(_ kind: NameKind, _ id: String) -> Bool {
        reading.names[kind]?[id] == value("id")?.place
    }

    mutating func move(to path: String) {
        self.path = path
        reading.mark(path, at: place)
    }

    func reference<Named>(_ kind: NameKind, _ key: String) -> ID<Named> {
        required(key).map { ID(reading.reference(kind, $0)) } ?? ""
    }

    func optionalReference<Named>(_ kind: NameKind, _ key: String) -> ID<Named>? {
        value(key).map { ID(reading.reference(kind, $0)) }
    }

    /// The ids of a list that may be left out.
    func references<Named>(_ kind: NameKind, _ key: String) -> [ID<Named>] {
        value(key).map { reading.references(kind, $0, of: key) } ?? []
    }

    /// The number of an edition that stands in records.
    func edition(_ key: String) -> String {
        required(key).flatMap { reading.id($0, spelling: .edition) } ?? ""
    }

    // MARK: - Texts and words

    func text(_ key: String) -> String {
        required(key).map { reading.text($0, of: key) } ?? ""
    }

    func optionalText(_ key: String) -> String? {
        value(key).map { reading.text($0, of: key) }
    }

    /// A text, or a list of texts; empty if the key is left out.
    func texts(_ key: String) -> [String] {
        guard let value = value(key) else { return [] }
        switch value.content {
        case .scalar:
            reading.mark("\(path)/\(key)/1", at: value.place)
            return [reading.text(value, of: key)]
        case .list(let items):
            if items.isEmpty { reading.report(.emptyList, at: value.place, key) }
            return items.enumerated().map { index, item in
                reading.mark("\(path)/\(key)/\(index + 1)", at: item.place)
                return reading.text(item, of: key)
            }
        case .map:
            reading.report(.wrongShape, at: value.place, key, DiagnosticMessages.aListOrText)
            return []
        }
    }

    func optionalWord<Word: CaseIterable & RawRepresentable<String>>(_ key: String, as type: Word.Type) -> Word? {
        value(key).flatMap { reading.word($0, as: type) }
    }

    func word<Word: CaseIterable & RawRepresentable<String>>(_ key: String, else fallback: Word) -> Word {
        required(key).flatMap { reading.word($0, as: Word.self) } ?? fallback
    }

    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key).flatMap { reading.number($0, of: key, in: range) }
    }

    func requiredNumber(_ key: String, in range: ClosedRange<Int>) -> Int {
        required(key).flatMap { reading.number($0, of: key, in: range) } ?? range.lowerBound
    }

    func isTrue(_ key: String) -> Bool {
        value(key).flatMap { reading.bool($0, of: key) } ?? false
    }

    // MARK: - Where it comes from

    func basis(_ key: String, of subject: String) -> Basis {
        guard let value = value(key) else {
            reading.report(.basisMissing, at: place, subject, "\(key):")
            return .working
        }
        return reading.word(value, as: Basis.self) ?? .working
    }

    func certainty(of subject: String) -> Certainty {
        guard let value = value("certainty") else {
            let words = Certainty.allCases.map(\.rawValue).joined(separator: ", ")
            reading.report(.certaintyMissing, at: place, subject, words)
            return .memory
        }
        return reading.word(value, as: Certainty.self) ?? .memory
    }

    /// The citations under `sources`; reported if there is none and one is needed.
    func citations(of subject: String, needed: Bool = true) -> [Citation] {
        guard let value = value("sources") else {
            if needed { reading.report(.sourceMissing, at: place, subject) }
            return []
        }
        let items = reading.items(value, of: "sources")
        if items.isEmpty, needed { reading.report(.sourceMissing, at: value.place, subject) }
        var seen: Set<Citation> = []
        return items.compactMap { item in
            let text = reading.text(item, of: "sources")
            guard !text.isEmpty else { return nil }
            let citation = Citation(text)
            reading.refer(.source, citation.source.text, at: item.place)
            if !seen.insert(citation).inserted { reading.report(.listedTwice, at: item.place, text) }
            return citation
        }
    }

    /// Reports a published basis for which no source is cited with its item.
    func check(_ basis: Basis, _ sources: [Citation], of subject: String) {
        if basis == .published, !sources.isEmpty, sources.allSatisfy({ $0.item == nil }) {
            reading.report(.publishedWithoutItem, at: place, subject)
        }
    }

    // MARK: - Lists and conditions

    /// The mappings of a list.
    func items(_ key: String, needed: Bool = false) -> [YAMLValue] {
        guard let value = needed ? required(key) : value(key) else { return [] }
        return reading.items(value, of: key)
    }

    func condition(_ key: String, use: PlacedCondition.Use) -> Condition? {
        value(key).map { value in
            let placed = reading.condition(value)
            reading.note(placed, use: use, owner: path)
            return placed.condition
        }
    }

    /// `{QUESTION: [ITEM, …]}`: the items that lead to a question.
    func opening(_ key: String) -> Condition? {
        value(key).map { value in
            let placed = reading.opening(value, of: key)
            reading.note(placed, use: .opening, owner: path)
            return placed.condition
        }
    }

    func requiredCondition(_ key: String, use: PlacedCondition.Use) -> Condition {
        if !has(key) { reading.report(.missingKey, at: place, key) }
        return condition(key, use: use) ?? .all([])
    }
}
