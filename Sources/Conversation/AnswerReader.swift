import Instruments
import Interview
import Language
import Screening

/// Reads a typed line as an answer to one question: by number, by word, or by the beginning of either.
///
/// It never repeats what was typed, which could be a name.
struct AnswerReader: Sendable {
    static let unknownNumber = Question.unknownNumber
    static let declinedNumber = Question.declinedNumber
    /// No answer is longer than this, in characters.
    static let longestLine = 200

    let question: Question
    let offered: [Choice]
    let list: CodeList?
    let texts: Texts
    /// Whether an empty line keeps what was noted before.
    let hasBefore: Bool
    /// The entries of the list, or the choices, by their names.
    private let matcher: NameMatcher
    /// How many pieces between separators the words of one answer have at most.
    private let mostPieces: Int

    /// - Parameter spoken: the person's language, whose words are answers too.
    init(
        question: Question, offered: [Choice], list: CodeList?, texts: Texts, hasBefore: Bool,
        spoken: SpokenLanguage? = nil
    ) {
        self.question = question
        self.offered = offered
        self.list = list
        self.texts = texts
        self.hasBefore = hasBefore
        let codes = list?.entries.map { entry in
            NameMatcher.Names(whole: ([entry.name] + entry.also).map(Self.words), others: [Self.words(entry.code)])
        }
        matcher = NameMatcher(
            codes
                ?? offered.map { choice in
                    let said = spoken?.question(question.id)?.choice(choice.id)?.text
                    let names = [choice.id.text, choice.text, said].compactMap(\.self)
                    return .init(whole: names.map { Self.words($0) })
                })
        mostPieces = offered.map { Self.pieces(Self.normalised($0.text)).count }.max() ?? 1
    }

    /// What Tab completes.
    var candidates: [String] {
        let own =
            list.map { $0.entries.flatMap { [$0.name, $0.code] + $0.also } }
            ?? offered.flatMap { [$0.text, $0.id.text] }
        return own + (question.offersNotSaying ? [texts[.questionUnknown], texts[.questionDeclined]] : [])
    }

    func read(_ line: String) -> Entered {
        guard line.count <= Self.longestLine else { return .problem(.problemTooLong, [:]) }
        let plain = line.plain
        let typed = plain.lowercased()
        if typed.isEmpty { return hasBefore ? .keep : .problem(.problemEmpty, [:]) }
        if let command = Command(typed: typed) { return entered(command, plain) }
        if let notSaid = notSaid(typed) { return notSaid }
        switch question.kind {
        case .list: return readCode(plain)
        case .one, .many: return readChoices(typed)
        }
    }

    /// Digits of any script become ASCII digits; case and surrounding spaces do not matter.
    static func normalised(_ line: String) -> String {
        line.plain.lowercased()
    }

    /// Words to compare: what parts answers does not matter at the ends, nor a zero-width space anywhere.
    static func words(_ text: some StringProtocol) -> String {
        withoutSeparators(normalised(String(text))).replacing(String.zeroWidthSpace, with: "")
    }

    private static func withoutSeparators(_ text: String) -> String {
        let isSeparator = { (sign: Character) in separators.contains(sign) || sign == " " }
        return String(text.drop(while: isSeparator).reversed().drop(while: isSeparator).reversed())
    }

    /// A letter can be a command and a code of the list. Small it is the command, as at every question. A capital is the
    /// code, unless the command protects somebody: who holds down Shift in a hurry must not see the next question
    /// instead of an empty screen.
    private func entered(_ command: Command, _ plain: String) -> Entered {
        guard plain != command.rawValue, let entry = list?.entries.first(where: { $0.code == plain }) else {
            return .command(command)
        }
        guard command.protects else { return .response(.code(entry.code)) }
        let values = ["answer": entry.name, "command": texts[command.label], "letter": command.rawValue]
        return .problem(.problemLetterOfBoth, values)
    }

    private func notSaid(_ typed: String) -> Entered? {
        guard question.offersNotSaying else { return nil }
        let answers: [(Int, Message, Answer)] = [
            (Self.unknownNumber, .questionUnknown, .unknown), (Self.declinedNumber, .questionDeclined, .declined),
        ]
        let meant = answers.first { number, message, _ in
            Self.number(Self.withoutSeparators(typed)) == number || Self.words(typed) == Self.words(texts[message])
        }
        return meant.map { .response(.answer($0.2)) }
    }

    /// Digits only: `+4` is the beginning of a telephone number.
    private static func number(_ typed: some StringProtocol) -> Int? {
        typed.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(typed) : nil
    }
}

/// Entries of a code list.
extension AnswerReader {
    private func readCode(_ plain: String) -> Entered {
        guard let list, case let entries = list.entries else { return .problem(.problemNotOffered, [:]) }
        if list.isOfNumbers, let number = Self.number(Self.withoutSeparators(plain)) {
            let entry = entries.first { $0.numbers?.contains(number) ?? false }
            return entry.map { .response(.code($0.code)) } ?? .problem(.problemNotOffered, [:])
        }
        if list.isShown, let number = Self.number(plain) {
            let isOne = entries.indices.contains(number - 1)
            return isOne ? .response(.code(entries[number - 1].code)) : .problem(.problemNotOffered, [:])
        }
        // In capitals a code is a code. Small, it can be the beginning of a word: "ind" is India's, and Indonesia.
        if plain != plain.lowercased(), let entry = entries.first(where: { $0.code == plain }) {
            return .response(.code(entry.code))
        }
        let meant = matcher.meant(by: Self.words(plain)).map { entries[$0] }
        guard let first = meant.first else { return .problem(.problemNotOffered, [:]) }
        return meant.count == 1 ? .response(.code(first.code)) : ambiguous(meant.map(\.name))
    }

    private func ambiguous(_ names: [String]) -> Entered {
        let shown = names.prefix(4).joined(separator: " · ") + (names.count > 4 ? " …" : "")
        return .problem(.problemAmbiguous, ["answers": shown])
    }
}

/// Choices.
extension AnswerReader {
    /// What stands between several answers, on keyboards set to any of the scripts: commas and semicolons, the signs that
    /// Burmese and Khmer have in their places, and the zero-width space that some keyboards write for a space.
    /// Full-width ones have become ASCII.
    private static let separators = Set<Character>(",;、､،؛၊။។៖" + String.zeroWidthSpace)

    /// What the next pieces of a line are.
    private enum Read {
        case chosen([Choice], pieces: Int)
        case refused(Entered)
    }

    private func readChoices(_ typed: String) -> Entered {
        var chosen: [Choice] = []
        var rest = Self.pieces(typed)[...]
        while !rest.isEmpty {
            switch read(rest.prefix(mostPieces), of: typed) {
            case .refused(let entered): return entered
            case .chosen(let choices, let count):
                for choice in choices where !chosen.contains(choice) { chosen.append(choice) }
                rest = rest.dropFirst(count)
            }
        }
        if chosen.isEmpty { return .problem(.problemNotOffered, [:]) }
        if question.kind == .one, chosen.count > 1 { return .problem(.problemOnlyOne, [:]) }
        // "None of these" feeds nothing and stands alone.
        if chosen.count > 1, chosen.contains(where: { $0.id == Choice.none }) {
            return .problem(.problemNoneWithOthers, [:])
        }
        return .response(.answer(.choices(chosen.map(\.id))))
    }

    /// The line's pieces between separators.
    private static func pieces(_ typed: String) -> [Substring] {
        typed.split(whereSeparator: separators.contains).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Reads the beginning of the pieces. An answer's words can hold separators, so the most pieces that can be the
    /// words of one answer are taken together.
    private func read(_ rest: ArraySlice<Substring>, of typed: String) -> Read {
        for last in rest.indices.reversed() {
            let words = Self.words(typed[rest[rest.startIndex].startIndex..<rest[last].endIndex])
            // Two numbers with a zero-width space between them are not one number.
            if Self.number(words) != nil { continue }
            let meant = matcher.meant(by: words).map { offered[$0] }
            if meant.count > 1 { return .refused(ambiguous(meant.map(\.text))) }
            if meant.count == 1 { return .chosen(meant, pieces: last - rest.startIndex + 1) }
        }
        // Numbers are parted by spaces too.
        let numbers = rest[rest.startIndex].split(separator: " ").map { Self.number($0) ?? 0 }
        let meant = numbers.compactMap { question.choice(numbered: $0) }.filter(offered.contains)
        return meant.count == numbers.count
            ? .chosen(meant, pieces: 1) : .refused(.problem(.problemNotOffered, [:]))
    }
}
