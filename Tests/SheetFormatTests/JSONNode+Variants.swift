import StrictJSON

extension JSONNode {
    /// The same document with a text in the place of one of its values or keys, or beside them: one for each place.
    func variants(with text: String) -> [JSONNode.Value] {
        let stranger = JSONNode(.string(text), at: position)
        var result: [JSONNode.Value] = [.string(text), .array([self, stranger])]
        switch value {
        case .array(let elements):
            result.append(.array(elements + [stranger]))
            for (index, element) in elements.enumerated() {
                for variant in element.variants(with: text) {
                    var changed = elements
                    changed[index] = JSONNode(variant, at: position)
                    result.append(.array(changed))
                }
            }
        case .object(let members):
            let added = JSONMember(key: text, keyPosition: position, value: stranger)
            result += [.object(members + [added]), .object([added] + members), .object(members + [added, added])]
            for (index, member) in members.enumerated() {
                var changed = members
                changed[index].key = text
                result.append(.object(changed))
                for variant in member.value.variants(with: text) {
                    changed = members
                    changed[index].value = JSONNode(variant, at: position)
                    result.append(.object(changed))
                }
            }
        default: break
        }
        return result
    }
}
