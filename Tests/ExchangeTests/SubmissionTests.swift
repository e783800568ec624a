import CSV
import Exchange
import Instruments
import Screening
import StrictJSON
import Testing

/// Submissions of the form, as ODK and Kobo export them.
struct SubmissionTests {
    /// How an export names its columns.
    enum Shape: CaseIterable {
        case plain, slash, hyphen, split
    }

    private static let questions = Repository.instrument.questions
    private static let submissions = Result { try MadeUpSubmission.readAll() }

    private static func rows(_ text: String) throws -> [CSVRow] {
        var rows: [CSVRow] = []
        var reader = CSVReader(separator: CSVReader.separator(of: text.utf8))
        try reader.read(text.utf8) { rows.append(try $0.get()) }
        try reader.finish { rows.append(try $0.get()) }
        return rows
    }

    private func read(_ text: String, isLenient: Bool = false) throws -> [ImportedRow] {
        let rows = try Self.rows(text)
        var reader = SubmissionReader(Repository.instrument, isLenient: isLenient)
        _ = try reader.begin(rows[0])
        return try rows.dropFirst().map { try reader.read($0) }
    }

    private func readJSON(_ text: String) throws -> [ImportedRow] {
        let node = try JSONReader.read(text, maximumBytes: 1 << 24)
        let entries = try #require(SubmissionReader.submissions(in: node))
        let reader = SubmissionReader(Repository.instrument)
        return try entries.enumerated().map { try reader.read($1, number: $0 + 1) }
    }

    private func fault(_ text: String) throws -> ImportFault? {
        do {
            _ = try read(text)
            return nil
        } catch let fault as ImportFault {
            return fault
        }
    }

    private func name(_ question: Question, _ shape: Shape) -> String {
        switch shape {
        case .plain: question.id.text
        case .slash, .split: "part_\(question.phase.rawValue)/\(question.id)"
        case .hyphen: "part_\(question.phase.rawValue)-\(question.id)"
        }
    }

    /// The scenarios as an export would hold them.
    private func export(_ submissions: [MadeUpSubmission], _ shape: Shape) -> String {
        var writer = CSVWriter()
        let asked = Self.questions.filter { !$0.choices.isEmpty }
        func columns(_ question: Question) -> [(name: String, word: String?)] {
            guard shape == .split, question.kind == .many else { return [(name(question, shape), nil)] }
            let words = question.choices.map(\.id.text) + ["unknown", "declined"]
            return words.map { (name(question, shape) + "/" + $0, $0) }
        }
        writer.row(
            ["SubmissionDate", "meta/instanceID", "context", "stopped"] + asked.flatMap(columns).map(\.name)
                + ["KEY", "part_consent/note_hello"])
        for submission in submissions {
            let values = asked.flatMap { question in
                let words = submission.answers[question.id]
                return columns(question).map { column -> String in
                    guard let word = column.word else { return words?.joined(separator: " ") ?? "" }
                    return words.map { $0.contains(word) ? "TRUE" : "FALSE" } ?? ""
                }
            }
            writer.row(
                ["2026-01-01", "uuid:1", submission.context, submission.stopped ? "yes" : "no"] + values + [
                    "uuid:1", "",
                ])
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: Shape.allCases)
    func `every scenario comes back from an export as the same sheet, with the result that its author derived`(
        shape: Shape
    ) throws {
        let submissions = try Self.submissions.get()
        #expect(submissions.count >= 290)
        let rows = try read(export(submissions, shape))
        #expect(rows.count == submissions.count)
        for (index, (submission, row)) in zip(submissions, rows).enumerated() {
            var expected = submission.sheet
            expected.id = "row-\(index + 2)"
            var read = row.sheet
            if shape == .split { Self.sort(&read); Self.sort(&expected) }
            #expect(read == expected, "\(submission)")
            let result = Repository.screener.assess(read)
            #expect(result == Repository.screener.assess(expected), "\(submission)")
            #expect(result.level.text == submission.level, "\(submission)")
        }
    }

    /// Columns of single answers do not say in which order they were ticked.
    private static func sort(_ sheet: inout AnswerSheet) {
        for (id, answer) in sheet.answers where answer.isEstablished {
            sheet.answers[id] = .choices(answer.choices.sorted())
        }
    }

    @Test func `JSON comes out as CSV does: as a list, in groups, and under value`() throws {
        let flat = """
            [{"_id":7,"context":"farm","part_safety/private-place":"yes","part_questions/papers":"cannot-get",
              "part_questions/needs":null,"part_questions/work-matters":"pay hours","_attachments":[]}]
            """
        let nested = """
            {"@odata.context":"x","value":[{"__id":"uuid:1","context":"farm","part_safety":{"private-place":"yes"},
              "part_questions":{"papers":"cannot-get","work-matters":"pay hours"},"part_closing":null,
              "meta":{"instanceID":"uuid:1"},"__system":{"submitterName":"Somchai"}}]}
            """
        let csv = "context,private-place,papers,work-matters\nfarm,yes,cannot-get,pay hours\n"
        var expected = try #require(try read(csv).first).sheet
        expected.id = "row-1"
        #expect(expected.answers["work-matters"] == .choices(["pay", "hours"]))
        #expect(expected.facts == [.private: "yes"])
        #expect(try readJSON(flat).map(\.sheet) == [expected])
        #expect(try readJSON(nested).map(\.sheet) == [expected])
    }

    @Test func `a 0 in a column of one answer is not a no, and neither is an empty field`() throws {
        let text = "context,work-matters/pay,work-matters/hours,work-matters/none,papers\nfarm,0,FALSE,,\nfarm,0,1,0,\n"
        let rows = try read(text)
        #expect(rows[0].sheet.answers.isEmpty)
        #expect(rows[1].sheet.answers == ["work-matters": .choices(["hours"])])
    }

    @Test func `not knowing and not saying stay what they are`() throws {
        let rows = try read("context,papers,work-matters,leave\nfarm,unknown,declined,\n")
        #expect(rows[0].sheet.answers == ["papers": .unknown, "work-matters": .declined])
        #expect(
            try read("context,work-matters/unknown,work-matters/pay\nfarm,1,0\n")[0].sheet.answers
                == ["work-matters": .unknown])
    }

    @Test func `the same answer may stand in the question's column and in its own`() throws {
        let rows = try read("context,work-matters,work-matters/pay,work-matters/hours\nfarm,pay hours,1,0\n")
        #expect(rows[0].sheet.answers == ["work-matters": .choices(["pay", "hours"])])
    }

    @Test func `a semicolon parts fields where the first row says so`() throws {
        #expect(
            try read("\"context\";\"papers\"\n\"farm\";\"own\"\n")[0].sheet.answers == ["papers": .choices(["own"])])
    }

    @Test func `what is wrong is named by row and column, and never by its value`() throws {
        #expect(
            try fault("context,part_x/papers\nfarm,Somchai\n")
                == ImportFault(code: .unknownValue, line: 2, row: 2, column: "papers", field: 2))
        #expect(
            try fault("context,papers,Somchai\nfarm,own,x\n")
                == ImportFault(code: .unknownColumn, line: 1, row: 1, column: nil, field: 3))
        #expect(
            try fault("papers\nown\n")
                == ImportFault(code: .noPlace, line: 2, row: 2, column: "context", field: 1))
        #expect(try fault("context,papers\nmoon,own\n")?.code == .unknownValue)
        #expect(try fault("context,papers\nfarm\n")?.code == .fieldCount)
        #expect(try fault("context,papers,g/papers\nfarm,own,own\n")?.code == .repeatedColumn)
        #expect(try fault("context,KEY\nfarm,x\n")?.code == .noColumns)
        #expect(try fault("context,papers,citizenship\nfarm,own,Somchai\n")?.column == "citizenship")
        #expect(try fault("context,work-matters/pay\nfarm,Somchai\n")?.column == "work-matters/pay")
    }

    @Test func `answers that cannot stand together are refused, not guessed`() throws {
        for words in ["unknown pay", "pay none", "declined unknown", "none hours"] {
            #expect(try fault("context,work-matters\nfarm,\(words)\n")?.code == .several, "\(words)")
        }
        #expect(try fault("context,papers\nfarm,own lost\n")?.code == .several)
    }

    @Test func `a submission's unknown field is named by its place`() throws {
        let node = try JSONReader.read(#"[{"context":"farm","papers":"own","Somchai":"x"}]"#)
        let entry = try #require(SubmissionReader.submissions(in: node)?.first)
        #expect(throws: ImportFault(code: .unknownField, line: 1, row: 1, column: nil, field: 3)) {
            try SubmissionReader(Repository.instrument).read(entry, number: 1)
        }
        let lenient = try SubmissionReader(Repository.instrument, isLenient: true).read(entry, number: 1)
        #expect(lenient.skipped.map(\.code) == [.unknownField])
        #expect(lenient.sheet.answers == ["papers": .choices(["own"])])
    }

    @Test func `what ODK and Kobo note themselves is passed over`() throws {
        let names =
            "start,end,today,deviceid,username,_uuid,_submission_time,__version__,meta/instanceID,meta-instanceID,"
            + "meta/rootUuid,formhub/uuid,SubmitterName,ReviewState,part_consent/note_x,case_child"
        let values = Array(repeating: "Somchai", count: names.split(separator: ",").count).joined(separator: ",")
        let row = try #require(try read("context,papers,\(names)\nfarm,own,\(values)\n").first)
        #expect(row.sheet.answers == ["papers": .choices(["own"])])
        #expect(!"\(row)".contains("Somchai"))
    }
}
