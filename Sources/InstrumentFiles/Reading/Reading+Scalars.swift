import Instruments

extension Reading {
    /// The text as it stands in the file, without a block's last line break; nil and reported if it is no scalar, or if
    /// it could be read as something else than text.
    private func scalar(_ value: YAMLValue, of key: String) -> String? {
        guard case .scalar(let text, let isPlain) = value.content else {
            report(.wrongShape, at: value.place, key, DiagnosticMessages.aText)
            return nil
        }
        if isPlain, PlainScalar.isAmbiguous(text) {
            report(.unquotedText, at: value.place, text)
            return nil
        }
        if text.isEmpty {
            report(.emptyText, at: value.place, key)
            return nil
        }
        return text
    }

    /// A text that a user may read; empty if it was reported.
    ///
    /// - Parameter withPlaces: Whether it may have places such as `{name}` in it, and gaps between its parts.
    func text(_ value: YAMLValue, of key: String, withPlaces: Bool = false) -> String {
        guard var text = scalar(value, of: key) else { return "" }
        if text.hasSuffix("\n") { text.removeLast() }
        let plain = withPlaces ? text.replacing(/\{[a-zA-Z]+\}/, with: "") : text
        if let brace = plain.first(where: { "{}".contains($0) }) {
            report(.braceInText, at: value.place, key, String(brace))
        }
        if let fault = untidiness(of: text, withGaps: withPlaces) {
            report(.untidyText, at: value.place, key, fault)
        }
        return text
    }

    private func untidiness(of text: String, withGaps: Bool) -> String? {
        if text.contains(where: \.isNewline) { return DiagnosticMessages.lineBreak }
        if text.first?.isWhitespace != false || text.last?.isWhitespace == true {
            return DiagnosticMessages.spaceAtEnds
        }
        if !withGaps, text.contains("  ") { return DiagnosticMessages.doubleSpace }
        // Marks that reorder or hide text have no place in a text that officers rely on; U+200B separates words in
        // scripts without spaces, and joiners spell some scripts.
        let isInvisible = text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .privateUse, .surrogate, .unassigned: true
            case .format: !["\u{200B}", "\u{200C}", "\u{200D}"].contains(scalar)
            default: false
            }
        }
        return isInvisible ? DiagnosticMessages.controlCharacter : nil
    }

    /// An id that is written as ids are; nil if it was reported.
    func id(_ value: YAMLValue, spelling: IDSpelling) -> String? {
        guard let text = scalar(value, of: "id") else { return nil }
        guard spelling.allows(text) else {
            report(.malformedID, at: value.place, text, spelling.explanation)
            return nil
        }
        return text
    }

    func reference(_ kind: NameKind, _ value: YAMLValue, within owner: String? = nil) -> String {
        guard let text = scalar(value, of: DiagnosticMessages.noun(for: kind)) else { return "" }
        refer(kind, owner.map { "\($0)/\(text)" } ?? text, at: value.place)
        return text
    }

    func references<Named>(_ kind: NameKind, _ value: YAMLValue, of key: String) -> [ID<Named>] {
        let items = items(value, of: key)
        if items.isEmpty, case .list = value.content { report(.emptyList, at: value.place, key) }
        var seen: Set<String> = []
        return items.map { item in
            let id = reference(kind, item)
            if !id.isEmpty, !seen.insert(id).inserted { report(.listedTwice, at: item.place, id) }
            return ID(id)
        }
    }

    func word<Word: CaseIterable & RawRepresentable<String>>(_ value: YAMLValue, as type: Word.Type) -> Word? {
        guard let text = scalar(value, of: "word") else { return nil }
        if let word = Word(rawValue: text) { return word }
        report(.unknownWord, at: value.place, text, Word.allCases.map(\.rawValue).joined(separator: ", "))
        return nil
    }

    func number(_ value: YAMLValue, of key: String, in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let text, isPlain: true) = value.content, let number = PlainScalar.wholeNumber(text) else {
            report(.notWholeNumber, at: value.place, key)
            return nil
        }
        guard range.contains(number) else {
            report(.numberOutOfRange, at: value.place, key, String(range.lowerBound), String(range.upperBound))
            return nil
        }
        return number
    }

    func bool(_ value: YAMLValue, of key: String) -> Bool? {
        switch value.content {
        case .scalar("true", isPlain: true): return true
        case .scalar("false", isPlain: true): return false
        default:
            report(.notTrueOrFalse, at: value.place, key)
            return nil
        }
    }

    func items(_ value: YAMLValue, of key: String) -> [YAMLValue] {
        guard case .list(let items) = value.content else {
            report(.wrongShape, at: value.place, key, DiagnosticMessages.aList)
            return []
        }
        return items
    }

    /// The entries of a mapping whose keys are ids; reported if it is none.
    func pairs(_ value: YAMLValue, of key: String) -> [YAMLEntry] {
        guard case .map(let entries) = value.content else {
            report(.wrongShape, at: value.place, key, DiagnosticMessages.aMapping)
            return []
        }
        if entries.isEmpty { report(.emptyList, at: value.place, key) }
        return entries
    }
}
