/// A JSON value and where it stood in the text.
///
/// ```swift
/// let sheet = try JSONReader.read(line, firstLine: 12)
/// guard case .string(let id)? = sheet["id"]?.value else { … }
/// ```
public struct JSONNode: Sendable, Hashable {
    public var value: Value
    /// The value's first character.
    public var position: JSONPosition

    public init(_ value: Value, at position: JSONPosition) {
        self.value = value
        self.position = position
    }

    /// The value of the member with this key; nil if there is none, or if this is no object.
    ///
    /// It looks at one member after another: to use most members of an object, walk them instead.
    public subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.value
    }
}

extension JSONNode {
    /// What a JSON text can hold.
    public enum Value: Sendable, Hashable {
        case null
        case bool(Bool)
        /// A number as it is written, e.g. `-1.50e+3`: JSON sets no limit to size or precision, so the caller chooses.
        case number(String)
        /// A string, its escapes resolved.
        case string(String)
        case array([JSONNode])
        /// An object's members in the order of the text, no key twice.
        case object([JSONMember])
    }
}
