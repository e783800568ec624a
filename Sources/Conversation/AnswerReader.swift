import Instruments
import Interview
import Language
import Screening

/// Reads a typed line as an answer to one question: by number, by word, or by the beginning of either.
///
/// It never repeats what was typed, which could be a name.
struct AnswerReader: Sendable {
    /// The numbers of *does not know* and *prefers not to say*; the same at every question, above any choice's number.
    static let unknownNumber = 88
    static let declinedNumber = 99
    /// A code list of up to this many entries is shown, and answered by number too.
    static let longestShownList = 12
    /// No answer is longer than this, in characters.
    static let longestLine = 200

    let question: Question
    let offered: [Choice]
    let list: CodeList?
    let texts: Texts
    /// Whether an empty line keeps what was noted before.
    let hasBefore: Bool

    /// What Tab completes.
    var candidates: [String] {
        let own =
            list.map { $0.entries.flatMap { [$0.name, $0.code] + $0.also } }
            ?? offered.flatMap { [$0.text, $0.id.text] }
        return own + (question.offersNotSaying ? [texts[.questionUnknown], texts[.questionDeclined]] : [])
    }

    func read(_ line: String) -> Entered {
        guard line.count <= Self.longestLine else { return .problem(.problemTooLong, [:]) }
        let typed = Self.normalised(line)
        if typed.isEmpty { return hasBefore ? .keep : .problem(.problemEmpty, [:]) }
        if let command = Command(typed: typed) { return .command(command) }
        if let notSaid = notSaid(typed) { return notSaid }
        switch question.kind {
        case .list: return readCode(typed)
        case .one, .many: return readChoices(typed)
        }
    }

    /// Digits of any script become ASCII digits; case and surrounding spaces do not matter.
    static func normalised(_ line: String) -> String {
        var result = ""
        for scalar in line.unicodeScalars {
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                result += String(Int(value))
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        let words = result.lowercased().split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    private func notSaid(_ typed: String) -> Entered? {
        guard question.offersNotSaying else { return nil }
        if typed == String(Self.unknownNumber) || typed == Self.normalised(texts[.questionUnknown]) {
            return .response(.answer(.unknown))
        }
        if typed == String(Self.declinedNumber) || typed == Self.normalised(texts[.questionDeclined]) {
            return .response(.answer(.declined))
        }
        return nil
    }

    private func readCode(_ typed: String) -> Entered {
        guard let list else { return .problem(.problemNotOffered, [:]) }
        if list.isShown, let number = Int(typed) {
            let isOne = list.entries.indices.contains(number - 1)
            return isOne ? .response(.code(list.entries[number - 1].code)) : .problem(.problemNotOffered, [:])
        }
        func names(_ entry: CodeList.Entry) -> [String] {
            ([entry.code, entry.name] + entry.also).map(Self.normalised)
        }
        if let exact = list.entries.first(where: { names($0).contains(typed) }) { return .response(.code(exact.code)) }
        let begun = list.entries.filter { names($0).contains { $0.hasPrefix(typed) } }
        if begun.count == 1, let only = begun.first { return .response(.code(only.code)) }
        return begun.isEmpty ? .problem(.problemNotOffered, [:]) : ambiguous(begun.map(\.name))
    }

    private func ambiguous(_ names: [String]) -> Entered {
        let shown = names.prefix(4).joined(separator: " · ") + (names.count > 4 ? " …" : "")
        return .problem(.problemAmbiguous, ["answers": shown])
    }

    private func readChoices(_ typed: String) -> Entered {
        if let single = choice(typed) { return .response(.answer(.choices([single.id]))) }
        let parts = parts(typed)
        var chosen: [Choice] = []
        for part in parts {
            guard let choice = choice(part) else { return unread(part) }
            if !chosen.contains(choice) { chosen.append(choice) }
        }
        guard let first = chosen.first else { return unread(typed) }
        if question.kind == .one, chosen.count > 1 { return .problem(.problemOnlyOne, [:]) }
        // "None of these" feeds nothing and stands alone.
        if chosen.count > 1, chosen.contains(where: { $0.id == Choice.none }) {
            return .problem(.problemNoneWithOthers, [:])
        }
        return .response(.answer(.choices(question.kind == .one ? [first.id] : chosen.map(\.id))))
    }

    /// Numbers are parted by spaces or commas, words by commas.
    private func parts(_ typed: String) -> [String] {
        let byComma = typed.split { ",、،;".contains($0) }.map { String($0).trimmingSpaces }
        return byComma.flatMap { part in
            let words = part.split(separator: " ").map(String.init)
            return words.allSatisfy { Int($0) != nil } ? words : [part]
        }
    }

    private func choice(_ part: String) -> Choice? {
        if let number = Int(part) { return offered.indices.contains(number - 1) ? offered[number - 1] : nil }
        if let exact = offered.first(where: { $0.id.text == part || Self.normalised($0.text) == part }) { return exact }
        let begun = begun(part)
        return begun.count == 1 ? begun.first : nil
    }

    private func begun(_ part: String) -> [Choice] {
        offered.filter { $0.id.text.hasPrefix(part) || Self.normalised($0.text).hasPrefix(part) }
    }

    private func unread(_ part: String) -> Entered {
        let begun = begun(part)
        return begun.count > 1 ? ambiguous(begun.map(\.text)) : .problem(.problemNotOffered, [:])
    }
}

extension CodeList {
    /// Whether it is short enough to be shown like choices.
    var isShown: Bool { entries.count <= AnswerReader.longestShownList }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
