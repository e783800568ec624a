import Instruments
import Screening
import StrictJSON

/// What a cross-check found, with the answers that each item was read from.
struct CrossCheckExplanation {
    private let check: CrossCheck
    private let result: CrossCheckResult
    private let level: Level.ID

    init(_ check: CrossCheck, _ result: CrossCheckResult, level: Level.ID) {
        self.check = check
        self.result = result
        self.level = level
    }

    func write(_ object: inout JSONObjectWriter) {
        object.member("id", check.id.text)
        object.member("edition", check.edition)
        object.member("title", check.title)
        object.member("statement", check.statement)
        object.member("mappingBasis", check.mapping.basis.rawValue)
        object.member("applies", result.applies)
        if result.applies { writeFindings(&object) } else { object.optional("says", check.otherwise) }
        object.optional("notShipped", check.notShipped)
    }

    private func writeFindings(_ object: inout JSONObjectWriter) {
        let present = Set(result.present.map(\.item))
        let asked = Set(result.asked)
        object.array("present") { array in
            for found in result.present { array.object { write(found, &$0) } }
        }
        let absent = check.items.filter { !present.contains($0.id) }
        object.member("askedAndNotPresent", array: absent.filter { asked.contains($0.id) }.map(\.id.text))
        let open = absent.filter { !asked.contains($0.id) }
        object.member("notAsked", array: open.filter { $0.notAskable == nil }.map(\.id.text))
        object.member("notAskable", array: open.filter { $0.notAskable != nil }.map(\.id.text))
        object.object("rule") { rule in
            rule.member("says", check.rule.says)
            rule.member("basis", check.rule.basis.rawValue)
            rule.member("sources", array: check.rule.sources.map(\.description))
        }
        object.optional("disagreement", check.disagreement(result, level: level)?.says)
    }

    private func write(_ found: CrossCheckResult.Present, _ object: inout JSONObjectWriter) {
        object.member("id", found.item.text)
        let item = check.item(found.item)
        object.member("title", item?.title ?? found.item.text)
        if let doubt = item?.doubt { object.member("doubt", doubt) }
        object.array("from") { array in
            for origin in found.from {
                array.object { from in
                    switch origin {
                    case .answer(let question, let choices):
                        from.member("question", question.text)
                        from.member("choices", array: choices.map(\.text))
                    case .observation(let observation): from.member("observation", observation.text)
                    }
                }
            }
        }
    }
}

extension JSONObjectWriter {
    fileprivate mutating func optional(_ key: String, _ value: String?) {
        if let value { member(key, value) } else { member(key, JSONNode.Value.null) }
    }
}
