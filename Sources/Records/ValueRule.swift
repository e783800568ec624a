import SheetFormat
import StrictJSON

/// What may stand in one place of a record. There is no rule for free text.
indirect enum ValueRule: Sendable {
    /// These keys and no others, each of them.
    case object([(key: String, rule: ValueRule)])
    /// Any of these keys and no others.
    case keyed([String: ValueRule])
    case list(ValueRule)
    /// One of these words.
    case words(Set<String>)
    case truth
    /// This truth and no other.
    case only(Bool)
    case count(ClosedRange<Int>)
    /// A text that is made as something is made: a code, a digest, a month.
    case made(@Sendable (String) -> Bool)
    /// That, or null.
    case maybe(ValueRule)
    /// Which rule it is follows from the value.
    case depending(@Sendable (JSONNode) -> ValueRule)

    /// - Parameter path: the keys that lead there, for the fault: never a value.
    func check(_ node: JSONNode, at path: String) throws(SheetFault) {
        switch (self, node.value) {
        case (.maybe, .null): return
        case (.maybe(let rule), _): try rule.check(node, at: path)
        case (.depending(let rule), _): try rule(node).check(node, at: path)
        case (.object(let keys), .object(let members)): try Self.check(keys, members, node, at: path)
        case (.keyed(let rules), .object(let members)):
            for member in members {
                guard let rule = rules[member.key] else {
                    throw SheetFault(.unknownKey, at: member.keyPosition, key: path)
                }
                try rule.check(member.value, at: path + "." + member.key)
            }
        case (.list(let rule), .array(let nodes)):
            for node in nodes { try rule.check(node, at: path) }
        case (.words(let words), .string(let text)): try Self.require(words.contains(text), node, path)
        case (.made(let isSo), .string(let text)): try Self.require(isSo(text), node, path)
        case (.truth, .bool): return
        case (.only(let wanted), .bool(let truth)): try Self.require(wanted == truth, node, path)
        case (.count(let range), .number(let text)):
            try Self.require(Int(text).map { String($0) == text && range.contains($0) } ?? false, node, path)
        default: throw SheetFault(.wrongType, at: node.position, key: path)
        }
    }

    private static func check(
        _ keys: [(key: String, rule: ValueRule)], _ members: [JSONMember], _ node: JSONNode, at path: String
    ) throws(SheetFault) {
        for member in members where !keys.contains(where: { $0.key == member.key }) {
            throw SheetFault(.unknownKey, at: member.keyPosition, key: path.isEmpty ? nil : path)
        }
        for (key, rule) in keys {
            let inner = path.isEmpty ? key : path + "." + key
            guard let member = members.first(where: { $0.key == key }) else {
                throw SheetFault(.missingKey, at: node.position, key: inner)
            }
            try rule.check(member.value, at: inner)
        }
    }

    private static func require(_ isSo: Bool, _ node: JSONNode, _ path: String) throws(SheetFault) {
        if !isSo { throw SheetFault(.unknownValue, at: node.position, key: path) }
    }
}
