import Instruments
import Screening
import TestSupport
import Testing

@testable import Forms

/// The form for ODK and Kobo against the engine: random answers, and what is then asked.
struct SameQuestionsTests {
    private static let screener = Result { try Screener(Repository.instrument) }
    private static let form = XLSForm(source: Repository.english, others: [])
    /// The expressions of a column, by the fields that have one.
    private static func expressions(_ column: String) -> [String: [Substring]] {
        let names = form.sheets[0].rows[0]
        return form.sheets[0].rows.dropFirst().reduce(into: [:]) { expressions, row in
            let row = Dictionary(uniqueKeysWithValues: zip(names, row))
            if let name = row["name"], let text = row[column], !text.isEmpty {
                expressions[name] = ExpressionReader.signs(of: text)
            }
        }
    }

    private static let relevant = expressions("relevant")
    private static let filters = expressions("choice_filter")
    private static let calculations = expressions("calculation")
    /// What stands in `when`, by list and choice.
    private static let when = form.sheets[1].rows.dropFirst().reduce(into: [String: String]()) { when, row in
        when[row[0] + "/" + row[1]] = row.last
    }
    /// A question by which it comes out that somebody listens stops what comes after it, on the phone as on the screen; what
    /// was answered before stays there, so that it is not among these.
    private static let unanswered: Set<Question.ID> = ["rehearsed-answers"]

    /// A case in which the talk goes on: nobody refuses it.
    private func sheet(_ random: inout some RandomNumberGenerator) -> AnswerSheet {
        let place = Repository.instrument.contexts.randomElement(using: &random)?.id ?? ""
        var sheet = AnswerSheet(id: "1", context: place)
        for question in Self.form.questions where !question.choices.isEmpty && !Self.unanswered.contains(question.id) {
            let mayEnd = question.choices.contains { $0.ends != nil }
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<2: continue
            case 2 where question.offersNotSaying && !mayEnd: sheet.answers[question.id] = .unknown
            case 3 where question.offersNotSaying && !mayEnd: sheet.answers[question.id] = .declined
            default:
                let own = question.choices.filter { $0.ends == nil }.shuffled(using: &random)
                let count = question.kind == .many ? Int.random(in: 1...3, using: &random) : 1
                sheet.answers[question.id] = .choices(own.prefix(count).map(\.id))
            }
        }
        return sheet
    }

    /// The facts that the answers state.
    private func settled(_ sheet: AnswerSheet) -> AnswerSheet {
        var sheet = sheet
        for question in Repository.instrument.questions.sorted(by: { $0.phase.rank < $1.phase.rank }) {
            for choice in sheet.answers[question.id]?.choices.compactMap(question.choice) ?? [] {
                for setting in choice.sets { sheet.facts[setting.fact] = setting.value }
            }
        }
        return sheet
    }

    private func fields(_ sheet: AnswerSheet) throws -> [String: String] {
        var fields = ["context": sheet.context.text]
        for (id, answer) in sheet.answers {
            fields[id.text] =
                switch answer {
                case .choices(let choices): choices.map(\.text).joined(separator: " ")
                case .unknown: "unknown"
                case .declined: "declined"
                }
        }
        for (name, signs) in Self.calculations { fields[name] = try ExpressionReader.text(signs, fields) }
        return fields
    }

    private func asksAboutResult(_ condition: Condition?) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.contains { asksAboutResult($0) }
        case .level: true
        default: false
        }
    }

    @Test(arguments: UInt64(1)...25)
    func `the phone asks what the screen asks, and offers the same answers`(seed: UInt64) throws {
        let screener = try Self.screener.get()
        var random = SplitMix64(seed: seed)
        let whole = sheet(&random)
        for question in Self.form.questions where !asksAboutResult(question.relevant) {
            var sheet = whole
            sheet.answers[question.id] = nil
            sheet = settled(sheet)
            let place = Repository.instrument.context(sheet.context)
            let belongs = question.phase != .questions || place?.order.contains(question.id) == true
            let heard = sheet.facts[.private] != "no" || question.mayBeOverheard
            let expected =
                belongs && heard && screener.isRelevant(question, sheet)
                && screener.isOpened(question, sheet) && !screener.isDeclinedAsAWhole(question.id, sheet)
            var fields = try fields(sheet)
            let asks = try Self.relevant[question.id.text].map { try ExpressionReader.holds($0, fields) } ?? true
            #expect(asks == expected, "\(question.id)")
            guard let filter = Self.filters[question.id.text] else { continue }
            for choice in question.choices {
                fields["when"] = Self.when["\(question.id)/\(choice.id)"]
                let offers = try ExpressionReader.holds(filter, fields)
                #expect(offers == screener.isOffered(choice, sheet), "\(question.id) \(choice.id)")
            }
        }
    }
}
