import CSV
import Exchange
import Instruments
import Screening
import Testing

/// Rows of others.
struct ImportTests {
    private func rows(_ text: String) throws -> [CSVRow] {
        var rows: [CSVRow] = []
        var reader = CSVReader()
        try reader.read(text.utf8) { rows.append(try $0.get()) }
        try reader.finish { rows.append(try $0.get()) }
        return rows
    }

    private func importer(_ format: ExchangeFormat.ID, isLenient: Bool = false) -> ExchangeImporter {
        ExchangeImporter(of: Repository.format(format), under: Repository.instrument, isLenient: isLenient)
    }

    private func read(_ text: String, _ format: ExchangeFormat.ID, isLenient: Bool = false) throws -> [ImportedRow] {
        let rows = try rows(text)
        var importer = importer(format, isLenient: isLenient)
        _ = try importer.begin(rows[0])
        return try rows.dropFirst().map { try importer.read($0) }
    }

    private func fault(_ text: String, _ format: ExchangeFormat.ID = "ctdc") throws -> ImportFault? {
        do {
            _ = try read(text, format)
            return nil
        } catch let fault as ImportFault {
            return fault
        }
    }

    @Test func `an empty field and a 0 are both not known`() throws {
        let rows = try read("isForcedLabour,meansWithholdDocs\n0,\n1,0\n", "ctdc")
        #expect(rows[0].sheet.answers.isEmpty && rows[0].cannotSay.isEmpty)
        #expect(rows[1].sheet.answers == ["work-free": .choices(["made-to"])])
    }

    @Test func `a composite flag is never split, and its column is named`() throws {
        let composite = [
            "meansDebtBondageEarnings", "meansThreats", "meansAbusePsyPhySex", "meansDenyBasicNeeds", "isOtherExploit",
        ]
        let text = "isForcedLabour," + composite.joined(separator: ",") + "\n,1,1,1,1,1\n"
        let row = try #require(try read(text, "ctdc").first)
        #expect(row.sheet.answers.isEmpty)
        #expect(row.sheet.observations.isEmpty)
        #expect(row.cannotSay == composite)
    }

    @Test func `a child's row is read with the answers that are a child's`() throws {
        let rows = try read("ageBroad,isSexualExploit\n9--17,1\n48+,1\n,1\n", "ctdc")
        #expect(rows[0].sheet.answers == ["volunteered-child": .choices(["sexual-acts"])])
        #expect(rows[0].sheet.facts == [.ageNow: "child"])
        #expect(rows[1].sheet.answers == ["volunteered-adult": .choices(["sexual-acts"])])
        #expect(rows[2].sheet.facts.isEmpty)
    }

    @Test func `names and numbers of people are not read`() throws {
        let row = try #require(
            try read("prs_FirstName,prs_IdentityNumber,vic_TypeOfExploitation\nMary,123,ForcedLabour\n", "htcds").first)
        #expect(row.sheet.answers == ["work-free": .choices(["made-to"])])
        #expect(row.sheet.id == "row-2")
        #expect(!"\(row)".contains("Mary") && !"\(row)".contains("123"))
    }

    @Test func `an age when trafficked says whether it was a child`() throws {
        let rows = try read("vic_AgeWhenTrafficked,vic_TypeOfExploitation\n17,\n18,\n", "htcds")
        #expect(rows.map(\.sheet.facts) == [[.ageThen: "child"], [.ageThen: "adult"]])
        #expect(try fault("vic_AgeWhenTrafficked\nsixteen\n", "htcds")?.code == .unknownValue)
    }

    @Test func `a row that says that somebody is no victim says nothing about the answers`() throws {
        let row = try #require(
            try read("vic_TraffickingStatus,vic_MethodsOfControl\nNotAVictimOfTrafficking,\n", "htcds").first)
        #expect(row.sheet.answers.isEmpty && row.sheet.facts.isEmpty)
    }

    @Test func `several codes of a field are several answers`() throws {
        let row = try #require(
            try read("vic_MethodsOfControl\nPhysicalThreats;ThreatsLawEnforcement;WithholdsDocuments\n", "htcds").first)
        #expect(
            row.sheet.answers == ["threats": .choices(["hurt-me", "police"]), "papers": .choices(["sometimes"])])
    }

    @Test func `what is wrong is named by row and column, and never by its value`() throws {
        #expect(
            try fault("gender,isForcedLabour\nMan,1\nSmith,1\n")
                == ImportFault(code: .unknownValue, line: 3, row: 3, column: "gender", field: 1))
        #expect(
            try fault("gender,isForcedLabour\nMan,2\n")
                == ImportFault(code: .unknownValue, line: 2, row: 2, column: "isForcedLabour", field: 2))
        #expect(
            try fault("gender,isForcedLabour\nMan\n")
                == ImportFault(code: .fieldCount, line: 2, row: 2, column: nil, field: 2))
        #expect(
            try fault("gender,isForcedLabour\nMan;Woman,1\n")
                == ImportFault(code: .several, line: 2, row: 2, column: "gender", field: 1))
        #expect(
            try fault("isForcedLabour,Name\n1,x\n")
                == ImportFault(code: .unknownColumn, line: 1, row: 1, column: nil, field: 2))
        #expect(try fault("isForcedLabour,isForcedLabour\n1,1\n")?.code == .repeatedColumn)
        #expect(try fault("gender,citizenship\nMan,KHM\n")?.code == .noColumns)
    }

    @Test func `read leniently, what is not known is passed over and named`() throws {
        let rows = try rows("gender,isForcedLabour,Name\nSmith,1,x\n")
        var importer = importer("ctdc", isLenient: true)
        #expect(try importer.begin(rows[0]).map(\.code) == [.unknownColumn])
        let row = try importer.read(rows[1])
        #expect(row.skipped.map(\.column) == ["gender"])
        #expect(row.sheet.answers == ["work-free": .choices(["made-to"])])
    }

    @Test(arguments: Repository.formats.map(\.id))
    func `every code that can be read has an answer of its question, or a reason why it has none`(
        id: ExchangeFormat.ID
    ) throws {
        let format = Repository.format(id)
        for field in format.fields {
            guard case .answers(let readings) = field.reading else { continue }
            if case .codes(let codes) = field.holds {
                #expect(Set(readings.map(\.code)) == Set(codes), "\(field.name)")
            }
            for reading in readings {
                #expect((reading.answer == nil) == (reading.cannotSay != nil), "\(field.name) \(reading.code)")
            }
        }
    }
}
