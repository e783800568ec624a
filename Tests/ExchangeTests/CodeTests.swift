import Exchange
import Instruments
import Screening
import SheetFormat
import Testing

/// What is written is a code of the published lists, and never a no.
struct CodeTests {
    private static let cases = RandomSheets.cases(RandomSheets.make(200, seed: 2))
    private static let flags = Repository.format("ctdc").fields.filter { $0.holds == .flag }.map(\.name)

    /// The published lists, read without the program's own reader.
    private static func published() throws -> [String: Set<String>] {
        let lists = try Repository.yaml("Indicators/exchange/htcds-codes.yaml")["lists"] as? [[String: Any]] ?? []
        return Dictionary(
            lists.compactMap { list in
                guard let field = list["field"] as? String, let entries = list["entries"] as? [[String: Any]] else {
                    return nil
                }
                return (field, Set(entries.compactMap { $0["code"] as? String }))
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `every code of HTCDS that is written stands in its published list`() throws {
        let published = try Self.published()
        #expect(published.count == 21)
        let rows = try Rows(of: Self.cases + Held.all(), in: "htcds", withAnswers: true).filled
        #expect(rows.count == Self.cases.count + 3)
        var written: [String: Set<String>] = [:]
        for (field, text) in rows.joined() where published[field] != nil {
            written[field, default: []].formUnion(text.split(separator: ";").map(String.init))
        }
        for (field, codes) in written {
            #expect(codes.isSubset(of: published[field] ?? []), "\(field)")
        }
        #expect((written["vic_MethodsOfControl"]?.count ?? 0) >= 13)
        #expect((written["vic_TypeOfExploitation"]?.count ?? 0) >= 8)
    }

    @Test func `a person is called a possible victim where presumed, and nothing otherwise`() throws {
        let rows = try Rows(of: Self.cases, in: "htcds").filled
        for row in rows {
            let isReferred = row["x_saring_level"] == "refer"
            let status = row["vic_TraffickingStatus"]
            #expect(status == nil || (status == "PossibleVictimOfTrafficking" && isReferred))
        }
        #expect(rows.contains { $0["vic_TraffickingStatus"] != nil })
        #expect(rows.contains { $0["vic_TraffickingStatus"] == nil })
    }

    @Test(arguments: ["htcds", "ctdc"] as [ExchangeFormat.ID])
    func `no export ever holds a 0, whatever is not known`(format: ExchangeFormat.ID) throws {
        let rows = try Rows(of: Self.cases + Held.all(), in: format, withAnswers: true)
        #expect(rows.rows.count > 100)
        for row in rows.rows { #expect(!row.fields.contains("0")) }
        let exporter = try #require(Repository.exporter(format))
        let text = String(decoding: exporter.jsonLines(Self.cases).bytes, as: UTF8.self)
        #expect(!text.contains(":0") && !text.contains("\"0\"") && !text.contains("false"))
    }

    @Test func `a flag of CTDC is 1 or empty, and 1 exactly where one of its parts is known`() throws {
        let presumed = Self.cases.filter { screened in
            (try? Rows(of: [screened], in: "ctdc").rows.count) == 2
        }
        #expect(presumed.count > 40)
        let rows = try Rows(of: presumed, in: "ctdc").filled
        let parts = try Rows(of: presumed, in: "htcds").filled.map { row in
            Set((row["vic_MethodsOfControl"] ?? "").split(separator: ";").map(String.init))
        }
        for (row, parts) in zip(rows, parts) {
            for flag in Self.flags { #expect(row[flag] == nil || row[flag] == "1") }
            #expect(
                (row["meansDebtBondageEarnings"] == "1") == !parts.isDisjoint(with: ["DebtBondage", "TakesEarnings"]))
            let threats: Set = ["PhysicalThreats", "ThreatsLawEnforcement", "ThreatensChildrenFamily"]
            #expect((row["meansThreats"] == "1") == !parts.isDisjoint(with: threats))
            let abuse: Set = ["PsychologicalAbuse", "PhysicalAbuse", "SexualAbuse"]
            #expect((row["meansAbusePsyPhySex"] == "1") == !parts.isDisjoint(with: abuse))
        }
    }

    @Test func `an answer that is declined, unknown or not given writes nothing`() throws {
        var sheet = AnswerSheet(id: "a", context: "worksite")
        for question in Repository.instrument.questions where !question.choices.isEmpty {
            sheet.answers[question.id] = question.number % 2 == 0 ? .unknown : .declined
        }
        let silent = AnswerSheet(id: "a", context: "worksite")
        let rows = try Rows(of: RandomSheets.cases([sheet, silent]), in: "htcds").filled
        for row in rows { #expect(row.keys.filter { $0.hasPrefix("vic_") || $0.hasPrefix("prs_") }.isEmpty) }
    }

    @Test func `a value that is in none of the lists does not come as far as an export`() {
        #expect(throws: SheetFault.self) { try Held.withGender("Smith") }
    }

    @Test(arguments: ["htcds", "ctdc"] as [ExchangeFormat.ID])
    func `what was made coarser, or left out, is empty and not guessed`(format: ExchangeFormat.ID) throws {
        let fields =
            format == "htcds"
            ? ["x_saring_ageBand", "prs_Citizenship", "prs_Gender"] : ["ageBroad", "citizenship", "gender"]
        let exact = try #require(try Rows(of: [try Held.worker.get()], in: format).filled.first)
        for field in fields { #expect(exact[field] != nil, "\(field)") }
        for times in 1...4 {
            let rows = try Rows(of: [try Held.coarser(times)], in: format)
            #expect(rows.export.report.faults.isEmpty)
            let row = try #require(rows.filled.first)
            // A gender that stands in both lists is as exact as before.
            for field in fields.prefix(times > 1 ? 3 : 2) { #expect(row[field] == nil, "\(field) after \(times)") }
        }
    }

    @Test func `nothing that could find the record or the officer is written`() throws {
        for format in Repository.formats.map(\.id) {
            let export = try Rows(of: Held.all(), in: format, withAnswers: true).export
            for secret in Held.secrets() {
                #expect(!String(decoding: export.bytes, as: UTF8.self).contains(secret))
            }
        }
    }

    @Test func `full answers are written only on request`() throws {
        let plain = try Rows(of: Held.all(), in: "htcds")
        #expect(!plain.names.contains("x_saring_answers"))
        let full = try Rows(of: Held.all(), in: "htcds", withAnswers: true)
        #expect(full.filled[0]["x_saring_answers"]?.contains("papers=cannot-get") == true)
    }
}
