import CSV
import Forms
import Instruments
import Screening
import StrictJSON

/// Reads submissions of the form, as ODK and Kobo export them, as answer sheets.
///
/// A sheet is called `row-` and the number of its row or, in JSON, of its place in the list: what ODK calls a submission
/// goes no further. A 0 where an answer could have been ticked says nothing, and neither does an empty field.
///
/// ```swift
/// var reader = SubmissionReader(instrument)
/// try reader.begin(rows[0])
/// let sheet = try reader.read(rows[1]).sheet
/// ```
public struct SubmissionReader: RowReader, Sendable {
    /// A value and where it stood.
    private struct Field {
        let number: Int
        let column: SubmissionColumn
        let words: [String]
    }

    private let instrument: Instrument
    private let isLenient: Bool
    private let known: SubmissionColumns
    /// By the order in which an interview has them: the later decides where two state the same fact.
    private let settling: [Question]
    private var columns: [SubmissionColumn] = []

    /// - Parameter isLenient: unknown columns and values are reported and passed over instead of failing the row.
    public init(_ instrument: Instrument, isLenient: Bool = false) {
        self.instrument = instrument
        self.isLenient = isLenient
        known = SubmissionColumns(instrument)
        settling = instrument.questions.sorted { $0.phase.rank < $1.phase.rank }
            .filter { $0.choices.contains { !$0.sets.isEmpty || !$0.observes.isEmpty } }
    }
}

// MARK: - Rows of CSV

extension SubmissionReader {
    /// Reads the row of names.
    ///
    /// - Returns: Unknown columns that were passed over.
    public mutating func begin(_ row: CSVRow) throws(ImportFault) -> [ImportFault] {
        var skipped: [ImportFault] = []
        var seen: Set<String> = []
        columns = []
        for (index, name) in row.fields.enumerated() {
            let column = known.column(name)
            if column == nil {
                let fault = ImportFault(
                    code: .unknownColumn, line: row.line, row: row.number, column: nil, field: index + 1)
                guard isLenient else { throw fault }
                skipped.append(fault)
            } else if let name = column?.name, !seen.insert(name).inserted {
                throw ImportFault(
                    code: .repeatedColumn, line: row.line, row: row.number, column: name, field: index + 1)
            }
            columns.append(column ?? .nothing)
        }
        guard columns.contains(where: \.holdsAnswers) else {
            throw ImportFault(code: .noColumns, line: row.line, row: row.number, column: nil, field: 1)
        }
        return skipped
    }

    /// Reads a row as a sheet.
    public func read(_ row: CSVRow) throws(ImportFault) -> ImportedRow {
        guard row.fields.count == columns.count else {
            let field = min(row.fields.count, columns.count) + 1
            throw ImportFault(code: .fieldCount, line: row.line, row: row.number, column: nil, field: field)
        }
        let fields = zip(columns, row.fields).enumerated().map { index, pair in
            Field(number: index + 1, column: pair.0, words: pair.1.split(separator: " ").map(String.init))
        }
        return try read(fields, line: row.line, row: row.number, [])
    }
}

// MARK: - Objects of JSON

extension SubmissionReader {
    /// The submissions of an export: a list, or what stands under `value` (ODK's OData) or `results` (Kobo).
    public static func submissions(in node: JSONNode) -> [JSONNode]? {
        if case .array(let entries) = node.value { return entries }
        for key in ["value", "results"] {
            if case .array(let entries)? = node[key]?.value { return entries }
        }
        return nil
    }

    /// Reads a submission as a sheet.
    ///
    /// - Parameter number: its place in the list, from 1.
    public func read(_ node: JSONNode, number: Int) throws(ImportFault) -> ImportedRow {
        var fields: [Field] = []
        var skipped: [ImportFault] = []
        try collect(node, under: "", number, &fields, &skipped)
        return try read(fields, line: node.position.line, row: number, skipped)
    }

    private func collect(
        _ node: JSONNode, under path: String, _ row: Int, _ fields: inout [Field], _ skipped: inout [ImportFault]
    ) throws(ImportFault) {
        guard case .object(let members) = node.value else {
            throw ImportFault(code: .noColumns, line: node.position.line, row: row, column: nil, field: 1)
        }
        for member in members {
            let name = path + member.key
            let column = known.column(name)
            if column == nil, case .object = member.value.value {
                try collect(member.value, under: name + "/", row, &fields, &skipped)
            } else if let column {
                do throws(ImportFault) {
                    let words = try words(member.value, column, row)
                    fields.append(Field(number: fields.count + 1, column: column, words: words))
                } catch {
                    guard isLenient, error.code == .unknownValue else { throw error }
                    skipped.append(error)
                }
            } else {
                // A group that was never reached is null, and says nothing.
                if case .null = member.value.value { continue }
                let line = member.keyPosition.line
                let fault = ImportFault(
                    code: .unknownField, line: line, row: row, column: nil, field: fields.count + skipped.count + 1)
                guard isLenient else { throw fault }
                skipped.append(fault)
            }
        }
    }

    private func words(
        _ node: JSONNode, _ column: SubmissionColumn, _ row: Int
    ) throws(ImportFault) -> [String] {
        if case .nothing = column { return [] }
        switch node.value {
        case .null: return []
        case .string(let text): return text.split(separator: " ").map(String.init)
        case .bool(let isTrue): return [isTrue ? "true" : "false"]
        case .number(let digits): return [digits]
        case .array:
            if let texts = node.texts { return texts }
            fallthrough
        case .object:
            throw ImportFault(code: .unknownValue, line: node.position.line, row: row, column: column.name, field: 0)
        }
    }
}

// MARK: - Both

extension SubmissionReader {
    private func read(
        _ fields: [Field], line: Int, row: Int, _ earlier: [ImportFault]
    ) throws(ImportFault) -> ImportedRow {
        var sheet = AnswerSheet(id: "row-\(row)", context: "")
        var skipped = earlier
        for field in fields where !field.words.isEmpty {
            guard let code = take(field, into: &sheet) else { continue }
            let fault = ImportFault(code: code, line: line, row: row, column: field.column.name, field: field.number)
            guard isLenient, code == .unknownValue else { throw fault }
            skipped.append(fault)
        }
        // Without a place nothing can be assessed, however lenient one is.
        guard !sheet.context.text.isEmpty else {
            throw ImportFault(code: .noPlace, line: line, row: row, column: FieldNames.context, field: 1)
        }
        if let refused = refused(in: sheet) {
            throw ImportFault(code: .notAgreed, line: line, row: row, column: refused.text, field: 1)
        }
        settle(&sheet)
        return ImportedRow(sheet: sheet, cannotSay: [], skipped: skipped)
    }

    /// The question at which the person did not agree to talk, or to a record; nil where nothing says so.
    private func refused(in sheet: AnswerSheet) -> Question.ID? {
        instrument.questions.first { question in
            guard let answer = sheet.answers[question.id] else { return false }
            return question.phase == .consent && question.ending(after: answer) != nil
                || question.field == .consentRecord && !answer.choices.contains(Choice.yes)
        }?.id
    }

    /// - Returns: What is wrong with it.
    private func take(_ field: Field, into sheet: inout AnswerSheet) -> ImportFault.Code? {
        switch field.column {
        case .nothing: return nil
        case .context:
            let place = Context.ID(field.words.joined(separator: " "))
            guard instrument.context(place) != nil else { return .unknownValue }
            sheet.context = place
        case .stopped:
            guard let stopped = Self.truth(field.words) else { return .unknownValue }
            sheet.stopped = stopped
        case .answers(let question): return take(field.words, question, into: &sheet)
        case .answer(let question, let word):
            guard let isGiven = Self.truth(field.words) else { return .unknownValue }
            if isGiven { return take([word], question, into: &sheet) }
        }
        return nil
    }

    private func take(_ words: [String], _ question: Question, into sheet: inout AnswerSheet) -> ImportFault.Code? {
        if case .list(let id) = question.kind { return takeCode(words, instrument.list(id)) }
        guard words.allSatisfy({ SubmissionColumns.offers($0, question) }) else { return .unknownValue }
        var answer = sheet.answers[question.id]
        for word in words {
            let said: Answer =
                switch word {
                case FieldNames.unknown: .unknown
                case FieldNames.declined: .declined
                default: .choices([Choice.ID(word)])
                }
            guard let both = Self.together(answer, said, question) else { return .several }
            answer = both
        }
        sheet.answers[question.id] = answer
        return nil
    }

    /// A particular is no part of an answer sheet; only that it is a code of its list is checked.
    private func takeCode(_ words: [String], _ list: CodeList?) -> ImportFault.Code? {
        if words.count > 1 { return .unknownValue }
        let isKnown = words.allSatisfy {
            list?.contains($0) == true || [FieldNames.unknown, FieldNames.declined].contains($0)
        }
        return isKnown ? nil : .unknownValue
    }

    /// Two answers to one question; nil where they cannot stand together. The same answer may stand in a column of its
    /// own and in that of the question.
    private static func together(_ earlier: Answer?, _ said: Answer, _ question: Question) -> Answer? {
        guard let earlier, earlier != said else { return said }
        let all = earlier.choices + said.choices.filter { !earlier.choices.contains($0) }
        if all == earlier.choices, said.isEstablished { return earlier }
        guard earlier.isEstablished, said.isEstablished, question.kind == .many, !all.contains(Choice.none) else {
            return nil
        }
        return .choices(all)
    }

    private static func truth(_ words: [String]) -> Bool? {
        switch words.joined(separator: " ").lowercased() {
        case "1", "true", "yes": true
        case "0", "false", "no": false
        default: nil
        }
    }

    /// An answer that states a fact of the case, or something seen, states it for the sheet too.
    private func settle(_ sheet: inout AnswerSheet) {
        for question in settling {
            for choice in sheet.answers[question.id]?.choices.compactMap(question.choice) ?? [] {
                for setting in choice.sets { sheet.facts[setting.fact] = setting.value }
                for seen in choice.observes {
                    sheet.observations[seen.observation, default: ObservedHow(known: [])].known.insert(seen.known)
                    if let cause = seen.cause { sheet.observations[seen.observation]?.causes.insert(cause) }
                }
            }
        }
    }
}
