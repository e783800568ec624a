import StrictJSON

extension JSONNode {
    /// The value with every place the same, to compare what was read and not where.
    var unplaced: JSONNode.Value {
        let nowhere = JSONPosition(line: 0, column: 0)
        switch value {
        case .array(let elements): return .array(elements.map { JSONNode($0.unplaced, at: nowhere) })
        case .object(let members):
            return .object(
                members.map {
                    JSONMember(key: $0.key, keyPosition: nowhere, value: JSONNode($0.value.unplaced, at: nowhere))
                })
        default: return value
        }
    }

    var keys: [String] {
        if case .object(let members) = value { members.map(\.key) } else { [] }
    }

    var elements: [JSONNode] {
        if case .array(let elements) = value { elements } else { [] }
    }

    /// The strings of an array.
    var strings: [String] {
        elements.compactMap { if case .string(let text) = $0.value { text } else { nil } }
    }
}
