import Instruments
import StrictJSON

/// The values of a record that together can point to one person: place, month, gender, age, citizenship and sector. The
/// month cannot be weighed: how many people are met in one is not known here.
public struct RecordCombination: Sendable, Hashable {
    /// The fields of it that can be made coarser, in the order in which they are offered.
    public static let fields: [RecordField] = [.citizenship, .ageBand, .gender, .sector]

    public let context: Context.ID
    public let values: [RecordField: String]
    /// What the officer asked to be coarser.
    public let coarsened: Set<RecordField>

    public init(context: Context.ID, values: [RecordField: String], coarsened: Set<RecordField> = []) {
        self.context = context
        self.values = values
        self.coarsened = coarsened
    }

    /// That of a record as it is written.
    public init(of record: JSONNode) {
        context = Context.ID(record["where"]?["context"]?.text ?? "")
        var values: [RecordField: String] = [:]
        for field in Self.fields {
            let part = field == .sector ? "situation" : "person"
            values[field] = record[part]?[field.rawValue]?.text
        }
        self.values = values
        coarsened = Set(Self.texts(record["deidentification"]?["coarsened"]).compactMap(RecordField.init))
    }

    private static func texts(_ node: JSONNode?) -> [String] {
        guard case .array(let nodes)? = node?.value else { return [] }
        return nodes.compactMap(\.text)
    }
}
