import Exchange
import Foundation
import Instruments
import StrictJSON
import Testing

/// Every field of a record is accounted for.
struct LossReportTests {
    /// The fields of the published schema of a record, in its order.
    private static func schemaFields() throws -> [String] {
        let file = Repository.root.appending(path: "Sources/Records/screening-record.schema.json")
        let schema = try JSONReader.read([UInt8](try Data(contentsOf: file)))
        return fields(of: schema, "", within: schema)
    }

    private static func fields(of node: JSONNode, _ path: String, within schema: JSONNode) -> [String] {
        let node = resolved(node, within: schema)
        switch node["type"]?.value {
        case .string("object"):
            var fields: [String] = []
            if case .object(let members)? = node["properties"]?.value {
                fields = members.flatMap { member in
                    self.fields(of: member.value, path.isEmpty ? member.key : "\(path).\(member.key)", within: schema)
                }
            }
            if let any = node["additionalProperties"], case .object = any.value {
                fields += self.fields(of: any, path + ".*", within: schema)
            }
            return fields
        case .string("array"):
            guard let items = node["items"] else { return [path] }
            let isObject = resolved(items, within: schema)["type"]?.value == .string("object")
            return isObject ? fields(of: items, path + "[]", within: schema) : [path]
        default: return [path]
        }
    }

    private static func resolved(_ node: JSONNode, within schema: JSONNode) -> JSONNode {
        guard case .string(let reference)? = node["$ref"]?.value, let name = reference.split(separator: "/").last,
            let definition = schema["$defs"]?[String(name)]
        else { return node }
        return definition
    }

    @Test(arguments: Repository.formats.map(\.id))
    func `the report names every field of the record's schema exactly once`(format: ExchangeFormat.ID) throws {
        let fields = try Self.schemaFields()
        #expect(fields.count == 86)
        let report = try Rows(of: Held.all(), in: format).export.report
        #expect(report.lines.map(\.field) == fields)
    }

    @Test(arguments: Repository.formats.map(\.id))
    func `what is not kept has a reason, and what is kept has a place`(format: ExchangeFormat.ID) throws {
        for withAnswers in [true, false] {
            let rows = try Rows(of: Held.all(), in: format, withAnswers: withAnswers)
            for line in rows.export.report.lines {
                #expect(line.fate == .kept || line.why?.isEmpty == false, "\(line.field)")
                #expect((line.fate == .lost) == line.to.isEmpty, "\(line.field)")
                #expect(Set(line.to).isSubset(of: rows.names), "\(line.field)")
            }
        }
    }

    @Test(arguments: Repository.formats.map(\.id))
    func `every column that is ever filled is the place of a field of the record`(id: ExchangeFormat.ID) {
        let format = Repository.format(id)
        let places = Set(format.record.flatMap(\.to))
        for field in format.fields { #expect(places.contains(field.name) == (field.empty == nil), "\(field.name)") }
    }

    @Test(arguments: Repository.formats.map(\.id))
    func `a column is filled from the fields of which it is said to be the place`(id: ExchangeFormat.ID) {
        let format = Repository.format(id)
        for field in format.fields {
            let sources = Set(format.record.filter { $0.to.contains(field.name) }.map(\.field))
            let used = [field.from].compactMap { $0 } + field.codes.flatMap(\.values).map(\.field)
            #expect(Set(used).isSubset(of: sources), "\(field.name)")
        }
    }

    @Test func `the report counts how many records hold a value`() throws {
        let lines = try Rows(of: Held.all(), in: "htcds").export.report.lines
        func held(_ field: String) -> Int? { lines.first { $0.field == field }?.held }
        #expect(held("code") == 3)
        #expect(held("person.gender") == 3)
        #expect(held("situation.duration") == 1)
        #expect(held("result.forms") == 2)
    }

    @Test func `full answers that were not asked for count as lost`() throws {
        func fate(_ field: String, withAnswers: Bool) throws -> ExchangeFormat.Fate.Kind? {
            let report = try Rows(of: Held.all(), in: "htcds", withAnswers: withAnswers).export.report
            return report.lines.first { $0.field == field }?.fate
        }
        #expect(try fate("answers[].notEstablished", withAnswers: false) == .lost)
        #expect(try fate("answers[].notEstablished", withAnswers: true) == .generalised)
    }

    @Test func `the report is a JSON document with counts and reasons`() throws {
        let report = try JSONReader.read(try Rows(of: Held.all(), in: "ctdc").export.report.bytes)
        #expect(report["rows"]?.value == .number("2"))
        #expect(report["notPresumed"]?.value == .number("1"))
        guard case .array(let fields)? = report["fields"]?.value else { throw CocoaError(.coderInvalidValue) }
        #expect(fields.count == 86)
    }
}
