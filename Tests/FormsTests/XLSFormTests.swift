import Foundation
import Instruments
import Language
import Testing

@testable import Forms

/// The form for ODK and Kobo.
struct XLSFormTests {
    private static let form = XLSForm(source: Repository.english, others: Repository.languages)
    private static let sheets = form.sheets.reduce(into: [String: [[String: String]]]()) { sheets, sheet in
        let names = sheet.rows[0]
        sheets[sheet.name] = sheet.rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    }
    private static let survey = sheets["survey"] ?? []
    private static let choices = sheets["choices"] ?? []

    private func field(_ name: String) throws -> [String: String] {
        try #require(Self.survey.first { $0["name"] == name })
    }

    /// The fields that a row depends on.
    private static func mentioned(_ row: [String: String]) -> [String] {
        ["relevant", "calculation", "choice_filter"].flatMap { column in
            (row[column] ?? "").matches(of: /\$\{([^}]+)\}/).map { String($0.1) }
        }
    }

    /// What is kept on a form has no code to erase it.
    private static let questions = Repository.instrument.questions.filter { $0.field != .withdrawalCode }

    @Test func `every question of every place stands in the form once, under its id and number`() throws {
        let fields = Self.survey.filter { $0["type"]?.hasPrefix("select_") == true }.compactMap { $0["name"] }
        let ids = Self.questions.map(\.id.text)
        #expect(fields.sorted() == (ids + ["context", "stopped"]).sorted())
        for question in Self.questions {
            let label = try field(question.id.text)["label::English (en)"]
            #expect(label == "\(question.number). \(question.ask)")
        }
    }

    @Test func `every language that has a catalogue has its columns`() {
        let columns = Set(Self.form.sheets[0].rows[0])
        for name in ["English (en)", "Khmer (km)", "Burmese (my)", "Chinese (zh)", "Thai (th)"] {
            for column in ["label", "hint", "constraint_message"] { #expect(columns.contains("\(column)::\(name)")) }
            #expect(Self.form.sheets[1].rows[0].contains("label::\(name)"))
        }
        let labels = columns.filter { $0.hasPrefix("label::") }
        #expect(labels.count == Repository.languages.count)
        #expect(
            Self.survey.allSatisfy { row in
                row["type"] == "calculate" || row["type"] == "end_group"
                    || labels.allSatisfy { row[$0]?.isEmpty == false }
            })
    }

    @Test func `every choice of a question is in its list, with not knowing and not saying where a person is asked`() {
        for question in Self.questions {
            let names = Self.choices.filter { $0["list_name"] == question.id.text }.compactMap { $0["name"] }
            let offered: [String]
            if case .list(let id) = question.kind {
                offered = Repository.instrument.list(id)?.entries.map(\.code) ?? []
            } else {
                offered = question.choices.map(\.id.text)
            }
            #expect(names == offered + (question.audience == .person ? ["unknown", "declined"] : []))
            #expect(names.allSatisfy { !$0.contains(" ") })
        }
    }

    @Test func `a condition asks unless it is known not to hold`() throws {
        let relevant = try field("debt-leave")["relevant"] ?? ""
        #expect(relevant.contains("(${debt} = '' or (selected(${debt}, 'fair') or "))
        #expect(relevant.contains("or selected(${debt}, 'unknown') or selected(${debt}, 'declined'))"))
        #expect(relevant.contains("${case_child_now} = 'no'"))
        let papers = try field("papers")["relevant"] ?? ""
        let list =
            "(${daily-matters} = '' or (selected(${daily-matters}, 'papers') or selected(${daily-matters}, 'unknown')))"
        #expect(papers.hasSuffix(list))
        #expect(try field("consent-referral")["relevant"]?.isEmpty == true)
    }

    @Test func `a question of some places is asked in those alone`() throws {
        #expect(try field("farm-matters")["relevant"]?.hasPrefix("selected(${context}, 'farm')") == true)
        #expect(try field("leave")["relevant"]?.contains("${context}") == false)
    }

    @Test func `a choice for children alone is offered to them alone`() throws {
        #expect(
            try field("papers")["choice_filter"] == "when = 'always' or (when = 'case_1' and ${case_child} = 'yes')")
        let when = Self.choices.filter { $0["list_name"] == "papers" }.map { $0["when"] ?? "" }
        #expect(when.filter { $0 == "case_1" }.count == 1 && !when.contains(""))
    }

    @Test func `none of these, not knowing and not saying stand alone`() throws {
        let words = "selected(., 'none') or selected(., 'unknown') or selected(., 'declined')"
        #expect(try field("work-matters")["constraint"] == "count-selected(.) <= 1 or not(\(words))")
        #expect(try field("papers")["constraint"]?.isEmpty == true)
    }

    @Test func `safety and consent come first and must be answered, and who says no is asked nothing more`() throws {
        let groups = Self.survey.filter { $0["type"] == "begin_group" }.compactMap { $0["name"] }
        #expect(groups == Question.Phase.allCases.map { "part_\($0.rawValue)" })
        for question in Self.questions {
            let isFirst = question.phase == .safety || question.phase == .consent
            #expect(try field(question.id.text)["required"] == (isFirst ? "yes" : ""))
        }
        let refused = try field("part_questions")["relevant"] ?? ""
        for word in ["no", "not-now", "unknown", "declined"] {
            #expect(refused.contains("selected(${consent-interview}, '\(word)')"))
        }
        #expect(try field("part_particulars")["relevant"]?.hasSuffix("selected(${consent-record}, 'yes')") == true)
    }

    @Test func `nothing depends on itself, by any detour`() {
        var needs: [String: Set<String>] = [:]
        var groups: [String] = []
        for row in Self.survey {
            let name = row["name"] ?? ""
            if row["type"] == "end_group" { groups.removeLast() }
            needs[name, default: []].formUnion(Self.mentioned(row) + groups)
            if row["type"] == "begin_group" { groups.append(name) }
        }
        #expect(Set(needs.values.joined()).isSubset(of: Set(needs.keys)))
        var left = needs
        while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key { left[free] = nil }
        #expect(left.keys.sorted() == [])
    }

    @Test func `a list comes before the questions that it opens`() throws {
        let order = Self.form.questions.map(\.id)
        for question in Self.form.questions {
            guard let condition = question.openedBy else { continue }
            let own = try #require(order.firstIndex(of: question.id))
            for list in Self.lists(condition) { #expect(try #require(order.firstIndex(of: list)) < own, "\(list)") }
        }
    }

    private static func lists(_ condition: Condition) -> [Question.ID] {
        switch condition {
        case .all(let parts), .any(let parts): parts.flatMap(lists)
        case .answer(let question, _): [question]
        default: []
        }
    }

    @Test func `what is read aloud stands as notes before its question, and no name is asked for`() throws {
        let consent = try #require(Repository.instrument.questions.first { $0.id == "consent-interview" })
        let index = try #require(Self.survey.firstIndex { $0["name"] == "consent-interview" })
        let notes = Self.survey[(index - consent.read.count)..<index]
        #expect(notes.map { $0["label::English (en)"] } == consent.read)
        // A form is not locked, and has no code: what is promised there is another thing.
        let record = try #require(Repository.instrument.questions.first { $0.field == .consentRecord })
        let promised = Self.survey.filter { $0["name"]?.hasPrefix("note_consent-record_") == true }
        #expect(promised.count == 4)
        #expect(promised.compactMap { $0["label::English (en)"] } == record.readOnForm)
        let types = Set(Self.survey.compactMap { $0["type"]?.split(separator: " ").first.map(String.init) })
        #expect(types == ["note", "calculate", "begin_group", "end_group", "select_one", "select_multiple"])
    }

    @Test func `what ODK sends back is known by its name`() {
        for row in Self.survey {
            let name = row["name"] ?? ""
            let isAnswer = row["type"]?.hasPrefix("select_") == true
            let isGroup = row["type"]?.hasSuffix("_group") == true
            #expect(isGroup || FieldNames.holdsNoAnswer(name) == !isAnswer, "\(name)")
        }
        #expect(FieldNames.withoutGroups("part_questions-papers") == "papers")
        #expect(FieldNames.withoutGroups("papers") == "papers")
    }
}
