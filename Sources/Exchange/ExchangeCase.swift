import Instruments
import Records
import Screening
import SheetFormat
import StrictJSON

/// One screened case as an export sees it: the fields of a screening record, and its answers.
public struct ExchangeCase: Sendable, Hashable {
    /// In the shape of a screening record; what is not known is not there.
    let node: JSONNode
    let sheet: AnswerSheet

    /// A screening record. Its result is taken as it stands; whoever holds it checks that its answers give the same.
    public init(_ record: RecordReader.Contents) {
        node = record.node
        sheet = record.sheet
    }

    /// An answer sheet with its assessment: what a record holds besides (month, country, particulars) is not known.
    public init(_ sheet: AnswerSheet, _ assessment: Assessment, under instrument: Instrument) {
        self.sheet = sheet
        var writer = JSONWriter()
        writer.object { record in
            record.object("instrument") { rules in
                rules.member("id", assessment.instrument.text)
                rules.member("edition", assessment.edition)
            }
            record.object("where") { $0.member("context", sheet.context.text) }
            Self.write(sheet.facts, into: &record)
            record.object("result") { AssessmentWriter(instrument).members(assessment, &$0) }
        }
        let written = try? JSONReader.read(writer.bytes)
        node = written ?? JSONNode(.object([]), at: JSONPosition(line: 1, column: 1))
    }

    private static func write(_ facts: [Fact: String], into record: inout JSONObjectWriter) {
        func members(_ pairs: [(String, Fact)], _ object: inout JSONObjectWriter) {
            for (key, fact) in pairs {
                guard let value = facts[fact] else { continue }
                if fact.values == ["yes", "no"] {
                    object.member(key, value == "yes")
                } else {
                    object.member(key, value)
                }
            }
        }
        record.object("how") { members([("interpreter", .interpreter), ("private", .private)], &$0) }
        record.object("consent") { members([("referral", .consentReferral)], &$0) }
        record.object("person") {
            members([("ageNow", .ageNow), ("ageThen", .ageThen), ("mayBeUnder18", .mayBeUnder18)], &$0)
        }
        record.object("situation") { members([("which", .situation), ("stage", .stage)], &$0) }
    }

    /// The values of a field of the record, such as `person.gender` or `result.indicators[].id`; none where nothing is
    /// established. The forms stand in the result too, where a sheet has them.
    func values(of field: String) -> [String] {
        let values = Self.values(node, field.split(separator: ".")[...])
        return values.isEmpty && field == "situation.forms" ? self.values(of: "result.forms") : values
    }

    private static func values(_ node: JSONNode, _ path: ArraySlice<Substring>) -> [String] {
        guard let step = path.first else { return leaves(node) }
        let rest = path.dropFirst()
        if step == "*" {
            guard case .object(let members) = node.value else { return [] }
            return members.flatMap { values($0.value, rest) }
        }
        let isList = step.hasSuffix("[]")
        guard let member = node[String(isList ? step.dropLast(2) : step)] else { return [] }
        guard isList else { return values(member, rest) }
        guard case .array(let elements) = member.value else { return [] }
        return elements.flatMap { values($0, rest) }
    }

    private static func leaves(_ node: JSONNode) -> [String] {
        switch node.value {
        case .string(let text), .number(let text): [text]
        case .bool(let isTrue): [isTrue ? "yes" : "no"]
        case .array(let elements): elements.flatMap(leaves)
        case .null, .object: []
        }
    }
}
