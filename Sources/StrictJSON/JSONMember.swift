/// A key and its value in a JSON object.
public struct JSONMember: Sendable, Hashable {
    /// The key, its escapes resolved.
    public var key: String
    /// The key's opening quotation mark.
    public var keyPosition: JSONPosition
    public var value: JSONNode

    public init(key: String, keyPosition: JSONPosition, value: JSONNode) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}
