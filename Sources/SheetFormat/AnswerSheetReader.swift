import Instruments
import Screening
import StrictJSON

/// Reads answer sheets, one JSON object each, under one instrument.
///
/// ```json
/// {"id":"a1","context":"worksite","stage":"going-on","ageNow":"adult","ageThen":"adult","private":true,
///  "answers":{"papers":"cannot-get"},"observations":{"guarded-exit":["site"]}}
/// ```
public struct AnswerSheetReader: Sendable {
    /// The longest line, in bytes.
    public static let longestLine = 1 << 20

    /// A sheet that was read, and what was skipped in reading it leniently.
    public struct Result: Sendable, Hashable {
        public let sheet: AnswerSheet
        public let skipped: [SheetFault]
    }

    let instrument: Instrument
    let isLenient: Bool
    private let questions: [Question.ID: Question]
    private let observations: [Observation.ID: Observation]
    /// Questions whose choices state facts of the case.
    private let settling: [Question]

    /// - Parameter isLenient: unknown keys and values are reported and skipped instead of failing the sheet.
    public init(_ instrument: Instrument, isLenient: Bool = false) {
        self.instrument = instrument
        self.isLenient = isLenient
        settling = instrument.questions.filter { $0.choices.contains { !$0.sets.isEmpty } }
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        observations = Dictionary(instrument.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads one sheet.
    ///
    /// - Parameter line: the number of the text's first line, for faults.
    public func read(_ bytes: [UInt8], line: Int = 1) throws(SheetFault) -> Result {
        let node: JSONNode
        do throws(JSONError) {
            node = try JSONReader.read(bytes, firstLine: line, maximumBytes: Self.longestLine)
        } catch {
            throw SheetFault(error)
        }
        return try read(node)
    }

    /// Reads a sheet that is part of a larger document.
    public func read(_ node: JSONNode) throws(SheetFault) -> Result {
        guard case .object(let members) = node.value else { throw SheetFault(.notObject, at: node.position) }
        var sheet = AnswerSheet(id: "", context: "")
        var skipped: [SheetFault] = []
        for member in members {
            do throws(SheetFault) {
                try read(member, into: &sheet, &skipped)
            } catch {
                // Without a place nothing can be assessed, however lenient one is.
                guard isLenient, error.code == .unknownKey || error.code == .unknownValue,
                    member.key != Fact.context.rawValue
                else { throw error }
                skipped.append(error)
            }
        }
        if sheet.id.isEmpty { throw SheetFault(.missingKey, at: node.position, key: "id") }
        if sheet.context.text.isEmpty { throw SheetFault(.missingKey, at: node.position, key: Fact.context.rawValue) }
        settleFacts(in: &sheet)
        return Result(sheet: sheet, skipped: skipped)
    }

    /// An answer that states a fact of the case, such as an age or that somebody listened, states it for the sheet too.
    private func settleFacts(in sheet: inout AnswerSheet) {
        for question in settling {
            for choice in sheet.answers[question.id]?.choices.compactMap(question.choice) ?? [] {
                for setting in choice.sets { sheet.facts[setting.fact] = setting.value }
            }
        }
    }

    private func read(
        _ member: JSONMember, into sheet: inout AnswerSheet, _ skipped: inout [SheetFault]
    ) throws(SheetFault) {
        switch member.key {
        case "id": sheet.id = try id(member)
        case "stopped": sheet.stopped = try bool(member)
        case "answers":
            try forEach(in: member, &skipped) { member throws(SheetFault) in try answer(member, into: &sheet) }
        case "observations":
            try forEach(in: member, &skipped) { member throws(SheetFault) in try observation(member, into: &sheet) }
        case Fact.context.rawValue:
            let context = Context.ID(try string(member))
            guard instrument.context(context) != nil else { throw fault(.unknownValue, member) }
            sheet.context = context
        default: try fact(member, into: &sheet)
        }
    }

    private func id(_ member: JSONMember) throws(SheetFault) -> String {
        let text = try string(member)
        let isPlain = text.utf8.allSatisfy { byte in
            Character(UnicodeScalar(byte)).isASCII
                && (Character(UnicodeScalar(byte)).isLetter
                    || Character(UnicodeScalar(byte)).isNumber || byte == UInt8(ascii: "-"))
        }
        guard isPlain, (1...32).contains(text.utf8.count) else { throw fault(.badID, member) }
        return text
    }

    private func fact(_ member: JSONMember, into sheet: inout AnswerSheet) throws(SheetFault) {
        guard let fact = Fact(rawValue: member.key), !fact.isDerived, let values = fact.values else {
            throw SheetFault(.unknownKey, at: member.keyPosition, key: SheetFault.shown(member.key))
        }
        switch member.value.value {
        case .null: return
        case .bool(let isTrue) where values == ["yes", "no"]: sheet.facts[fact] = isTrue ? "yes" : "no"
        case .string("unknown") where values != ["yes", "no"]: return
        case .string(let text) where values != ["yes", "no"]:
            guard values.contains(text) else { throw fault(.unknownValue, member) }
            sheet.facts[fact] = text
        default: throw fault(.wrongType, member)
        }
    }

    private func answer(_ member: JSONMember, into sheet: inout AnswerSheet) throws(SheetFault) {
        guard let question = questions[Question.ID(member.key)], !question.choices.isEmpty else {
            throw SheetFault(.unknownKey, at: member.keyPosition, key: SheetFault.shown(member.key))
        }
        let words = try strings(member)
        switch words {
        case ["unknown"]: sheet.answers[question.id] = .unknown
        case ["declined"]: sheet.answers[question.id] = .declined
        default:
            let choices = words.map { Choice.ID($0) }
            guard !choices.isEmpty, choices.allSatisfy({ question.choice($0) != nil }) else {
                throw fault(.unknownValue, member)
            }
            guard question.kind == .many || choices.count == 1 else { throw fault(.wrongType, member) }
            sheet.answers[question.id] = .choices(choices)
        }
    }

    private func observation(_ member: JSONMember, into sheet: inout AnswerSheet) throws(SheetFault) {
        guard let observation = observations[Observation.ID(member.key)] else {
            throw SheetFault(.unknownKey, at: member.keyPosition, key: SheetFault.shown(member.key))
        }
        var how = ObservedHow(known: [])
        for word in try strings(member) {
            if let known = Observation.Known(rawValue: word), observation.known.contains(known) {
                how.known.insert(known)
            } else if let cause = observation.causes.first(where: { $0.id.text == word }) {
                how.causes.insert(cause.id)
            } else {
                throw fault(.unknownValue, member)
            }
        }
        guard !how.known.isEmpty else { throw fault(.unknownValue, member) }
        sheet.observations[observation.id] = how
    }
}
