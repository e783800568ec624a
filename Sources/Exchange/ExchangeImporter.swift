import CSV
import Instruments
import Screening

/// Reads rows of a format of others as answer sheets, for research.
///
/// What a row does not say stays not established; a flag of 0 says no more than an empty one. No code is read as more
/// than it says: a composite flag is never split into its parts. The place is the format's assumption, unless the row
/// names one. Columns in which a person could be named are not read at all.
///
/// ```swift
/// var importer = ExchangeImporter(of: format, under: instrument)
/// try importer.begin(rows[0])
/// let sheet = try importer.read(rows[1]).sheet
/// ```
public struct ExchangeImporter: RowReader, Sendable {
    private struct Column: Sendable {
        /// Nil for a column that is passed over.
        let field: ExchangeFormat.Field?
        let range: CodeRange?
    }

    private let format: ExchangeFormat
    private let isLenient: Bool
    private let questions: [Question.ID: Question]
    private let answers: WrittenAnswers
    private let ranges: [String: CodeRange]
    private var columns: [Column] = []

    /// - Parameter isLenient: unknown columns and codes are reported and passed over instead of failing the row.
    public init(of format: ExchangeFormat, under instrument: Instrument, isLenient: Bool = false) {
        self.format = format
        self.isLenient = isLenient
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let answers = WrittenAnswers(instrument)
        self.answers = answers
        ranges = Dictionary(
            format.fields.map { ($0.name, CodeRange($0.holds, under: instrument, answers: answers)) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: - The row of names

    /// Reads the first row.
    ///
    /// - Returns: Unknown columns that were passed over.
    public mutating func begin(_ row: CSVRow) throws(ImportFault) -> [ImportFault] {
        var skipped: [ImportFault] = []
        var seen: Set<String> = []
        columns = []
        for (index, name) in row.fields.enumerated() {
            let field = format.field(name)
            if field == nil, !format.unused.contains(name) {
                let fault = fault(.unknownColumn, row, index, nil)
                guard isLenient else { throw fault }
                skipped.append(fault)
            } else if !seen.insert(name).inserted {
                throw fault(.repeatedColumn, row, index, name)
            }
            columns.append(Column(field: field, range: ranges[name]))
        }
        guard columns.contains(where: { $0.field.map(Self.says) ?? false }) else {
            throw fault(.noColumns, row, 0, nil)
        }
        return skipped
    }

    private static func says(_ field: ExchangeFormat.Field) -> Bool {
        switch field.reading {
        case .fact, .age, .answers, .written: true
        case .nothing, .cannotSay, .context: false
        }
    }

    // MARK: - Rows

    /// Reads a row as a sheet that is called `row-` and its number.
    public func read(_ row: CSVRow) throws(ImportFault) -> ImportedRow {
        guard row.fields.count == columns.count else {
            throw fault(.fieldCount, row, min(row.fields.count, columns.count), nil)
        }
        var sheet = AnswerSheet(id: "row-\(row.number)", context: format.place)
        var skipped: [ImportFault] = []
        var coded: [(field: ExchangeFormat.Field, codes: [String])] = []
        for (index, column) in columns.enumerated() {
            guard let field = column.field, !row.fields[index].isEmpty else { continue }
            do throws(ImportFault) {
                coded.append((field, try codes(row, index, field, column.range)))
            } catch {
                guard isLenient, error.code == .unknownValue else { throw error }
                skipped.append(error)
            }
        }
        for (field, codes) in coded { readFacts(field, codes, into: &sheet) }
        let cannotSay = readAnswers(coded, into: &sheet)
        return ImportedRow(sheet: sheet, cannotSay: cannotSay, skipped: skipped)
    }

    private func codes(
        _ row: CSVRow, _ index: Int, _ field: ExchangeFormat.Field, _ range: CodeRange?
    ) throws(ImportFault) -> [String] {
        let text = CSVGuard.unguarded(row.fields[index])
        // A denominator's 0: the person has some other value in the group. That is not a no.
        if case .flag = field.holds, text == "0" { return [] }
        let codes = field.many ? text.split(separator: ";").map(String.init) : [text]
        if !field.many, field.holds != .nothing, text.contains(";") { throw fault(.several, row, index, field.name) }
        if case .age = field.reading {
            guard let years = Int(text), (0...130).contains(years) else {
                throw fault(.unknownValue, row, index, field.name)
            }
        }
        guard codes.allSatisfy({ range?.contains($0) ?? true }) else {
            throw fault(.unknownValue, row, index, field.name)
        }
        return codes
    }

    private func readFacts(_ field: ExchangeFormat.Field, _ codes: [String], into sheet: inout AnswerSheet) {
        guard let code = codes.first else { return }
        switch field.reading {
        case .fact(let fact, let table):
            if let value = table.pairs.first(where: { $0.from == code })?.to { sheet.facts[fact] = value }
        case .age(let fact):
            if let years = Int(code) { sheet.facts[fact] = years < 18 ? "child" : "adult" }
        case .context: sheet.context = ID(code)
        case .nothing, .cannotSay, .answers, .written: break
        }
    }

    /// Reads the codes as answers, unless the answers themselves stand in the row.
    ///
    /// - Returns: The columns that say what no answer says.
    private func readAnswers(
        _ coded: [(field: ExchangeFormat.Field, codes: [String])], into sheet: inout AnswerSheet
    ) -> [String] {
        for case (let field, let words) in coded where field.reading == .written {
            for word in words { _ = answers.read(word, into: &sheet) }
        }
        // A cause alone is no observation.
        sheet.observations = sheet.observations.filter { !$0.value.known.isEmpty }
        guard sheet.answers.isEmpty, sheet.observations.isEmpty else { return [] }
        var cannotSay: [String] = []
        for (field, codes) in coded where !codes.isEmpty {
            switch field.reading {
            case .cannotSay: cannotSay.append(field.name)
            case .answers(let readings):
                let said = codes.map { code in read(code, readings, into: &sheet) }
                if said.contains(false) { cannotSay.append(field.name) }
            case .nothing, .fact, .age, .written, .context: break
            }
        }
        return cannotSay
    }

    private func read(
        _ code: String, _ readings: [ExchangeFormat.CodeReading], into sheet: inout AnswerSheet
    ) -> Bool {
        guard let reading = readings.first(where: { $0.code == code }),
            let answer = sheet.isChild ? reading.child ?? reading.answer : reading.answer,
            let question = questions[answer.question]
        else { return false }
        return answer.choices.allSatisfy { answers.add($0, to: question, into: &sheet) }
    }

    private func fault(_ code: ImportFault.Code, _ row: CSVRow, _ index: Int, _ column: String?) -> ImportFault {
        ImportFault(code: code, line: row.line, row: row.number, column: column, field: index + 1)
    }
}
