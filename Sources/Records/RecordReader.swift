import Instruments
import Screening
import SheetFormat
import StrictJSON

/// Reads a record strictly, and the answer sheet that it holds, so that its recommendation can be explained and derived
/// again.
///
/// It is the guard too that stands before sealing: each value is held against its list, so that no name can get in.
public struct RecordReader: Sendable {
    /// What a record says it was made under, and what it holds.
    public struct Contents: Sendable, Hashable {
        public let code: String
        public let sheet: AnswerSheet
        /// What the record says was found.
        public let result: JSONNode
        /// The record itself, for the privacy view.
        public let node: JSONNode
    }

    private let instrument: Instrument
    private let shape: ValueRule
    private let sheets: AnswerSheetReader

    /// - Parameters:
    ///   - instrument: the one that the record was made under.
    ///   - crossChecks: those that are read beside it.
    public init(_ instrument: Instrument, crossChecks: [CrossCheck]) {
        self.instrument = instrument
        shape = RecordShape(instrument, crossChecks: crossChecks.filter { $0.reads == instrument.id }).whole
        sheets = AnswerSheetReader(instrument)
    }

    /// Which instrument and edition a record was made under; nil if the document is no record.
    public static func origin(of node: JSONNode) -> (instrument: String, edition: String)? {
        guard node["schema"]?.text == ScreeningRecord.schema, let rules = node["instrument"],
            let id = rules["id"]?.text, let edition = rules["edition"]?.text
        else { return nil }
        return (id, edition)
    }

    /// - Throws: `SheetFault` where a key is missing, or something stands that its edition does not know: by line, column
    ///   and key, never by value.
    public func read(_ node: JSONNode) throws(SheetFault) -> Contents {
        try shape.check(node, at: "")
        guard let code = node["code"]?.text, let result = node["result"], result["level"]?.text != nil else {
            throw SheetFault(.missingKey, at: node.position, key: "result")
        }
        let sheet = try sheets.read(sheetNode(node)).sheet
        return Contents(code: code, sheet: sheet, result: result, node: node)
    }

    /// Where the result in a record is not the one that its answers give: the keys, in their order. None in a record
    /// that nobody changed.
    public func differences(_ contents: Contents, derived assessment: Assessment) -> [String] {
        let derived = AssessmentWriter(instrument).text(assessment)
        guard case .object(let members)? = try? JSONReader.read(Array(derived.utf8)).value else { return [] }
        return members.compactMap { member in
            guard let kept = contents.result[member.key] else { return member.key }
            let isSame =
                member.key == "instruments"
                ? Self.isSameWhereEditionsAre(kept, member.value) : Self.text(kept) == Self.text(member.value)
            return isSame ? nil : member.key
        }
    }

    /// Whether the cross-checks of the same edition say the same; another edition may well say something else.
    private static func isSameWhereEditionsAre(_ kept: JSONNode, _ derived: JSONNode) -> Bool {
        guard case .object(let members) = derived.value else { return false }
        return members.allSatisfy { member in
            guard let other = kept[member.key], other["edition"]?.text == member.value["edition"]?.text else {
                return true
            }
            return text(other) == text(member.value)
        }
    }

    /// A value as text, wherever it stood.
    private static func text(_ node: JSONNode) -> String {
        var writer = JSONWriter()
        writer.value(node.value)
        return writer.text
    }

    /// The record's contents put into the shape of an answer sheet, so that one reader checks both.
    private func sheetNode(_ node: JSONNode) -> JSONNode {
        var members: [JSONMember] = []
        func add(_ key: String, _ value: JSONNode?) {
            guard let value, value.value != .null else { return }
            members.append(JSONMember(key: key, keyPosition: value.position, value: value))
        }
        add("id", node["result"]?["id"])
        add(Fact.context.rawValue, node["where"]?["context"])
        add("stopped", node["how"]?["stopped"])
        let places: [(String, [Fact])] = [
            ("how", [.private, .interpreter]), ("consent", []), ("person", [.ageNow, .ageThen, .mayBeUnder18]),
            ("situation", [.stage]),
        ]
        for (place, facts) in places {
            for fact in facts { add(fact.rawValue, node[place]?[fact.rawValue]) }
        }
        add(Fact.situation.rawValue, node["situation"]?["which"])
        add(Fact.consentReferral.rawValue, node["consent"]?["referral"])
        add("answers", answers(node))
        add("observations", node["observations"])
        return JSONNode(.object(members), at: node.position)
    }

    private func answers(_ node: JSONNode) -> JSONNode? {
        guard let array = node["answers"], case .array(let entries) = array.value else { return nil }
        let members = entries.compactMap { entry -> JSONMember? in
            guard let question = entry["question"], let key = question.text,
                let value = entry["choices"] ?? entry["notEstablished"]
            else { return nil }
            return JSONMember(key: key, keyPosition: question.position, value: value)
        }
        return JSONNode(.object(members), at: array.position)
    }
}
