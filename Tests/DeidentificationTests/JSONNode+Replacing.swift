import StrictJSON

extension JSONNode {
    /// The node with one of its leaves or keys replaced, once for each of them.
    func variants(replacing replace: (Value) -> Value?, key: (String) -> String?) -> [JSONNode] {
        switch value {
        case .object(let members):
            members.indices.flatMap { index -> [JSONNode] in
                func whole(_ member: JSONMember) -> JSONNode {
                    var changed = members
                    changed[index] = member
                    return JSONNode(.object(changed), at: position)
                }
                let member = members[index]
                let inner = member.value.variants(replacing: replace, key: key).map {
                    whole(JSONMember(key: member.key, keyPosition: member.keyPosition, value: $0))
                }
                let renamed = key(member.key).map {
                    [whole(JSONMember(key: $0, keyPosition: member.keyPosition, value: member.value))]
                }
                return inner + (renamed ?? [])
            }
        case .array(let nodes):
            nodes.indices.flatMap { index in
                nodes[index].variants(replacing: replace, key: key).map { node -> JSONNode in
                    var changed = nodes
                    changed[index] = node
                    return JSONNode(.array(changed), at: position)
                }
            }
        default: replace(value).map { [JSONNode($0, at: position)] } ?? []
        }
    }

    /// As JSON in one line.
    var written: String {
        var writer = JSONWriter()
        writer.value(value)
        return writer.text
    }
}
