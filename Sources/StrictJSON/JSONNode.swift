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

    /// A string; nil for anything else.
    public var text: String? {
        if case .string(let text) = value { text } else { nil }
    }

    /// A whole number that fits; nil for anything else.
    public var integer: Int? {
        if case .number(let digits) = value { Int(digits) } else { nil }
    }

    /// True or false; nil for anything else.
    public var truth: Bool? {
        if case .bool(let truth) = value { truth } else { nil }
    }

    /// An array of strings only; nil for anything else.
    public var texts: [String]? {
        guard case .array(let entries) = value else { return nil }
        let texts = entries.compactMap(\.text)
        return texts.count == entries.count ? texts : nil
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
