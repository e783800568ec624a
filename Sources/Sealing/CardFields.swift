import StrictJSON

/// The members of a card, all of them there and no others.
struct CardFields {
    static let largestByteCount = 1 << 14

    private let node: JSONNode

    init(_ bytes: [UInt8], format: String, keys: [String]) throws(CardError) {
        guard let node = try? JSONReader.read(bytes, maximumBytes: Self.largestByteCount),
            node["format"]?.text == format
        else { throw .notACard }
        guard case .object(let members) = node.value, Set(members.map(\.key)) == Set(keys + ["format"]) else {
            throw .malformed
        }
        self.node = node
    }

    /// One line of text that a screen can show.
    func line(_ key: String, longest: Int) throws(CardError) -> String {
        guard let text = node[key]?.text, !text.isEmpty, text.count <= longest,
            !text.unicodeScalars.contains(where: \.isControlOrFormat)
        else { throw .malformed }
        return text
    }

    /// A month such as `2026-11`.
    func month(_ key: String) throws(CardError) -> String {
        guard let text = node[key]?.text, text.wholeMatch(of: /20\d\d-(0[1-9]|1[0-2])/) != nil else {
            throw .malformed
        }
        return text
    }

    func bytes(_ key: String, _ count: Int) throws(CardError) -> [UInt8] {
        guard let bytes = node[key]?.text.flatMap({ Hexadecimal.bytes($0, count: count) }) else { throw .malformed }
        return bytes
    }

    func optionalBytes(_ key: String, _ count: Int) throws(CardError) -> [UInt8]? {
        if case .null? = node[key]?.value { return nil }
        return try bytes(key, count)
    }
}

extension Unicode.Scalar {
    /// Whether it does something to a screen instead of being shown on it.
    fileprivate var isControlOrFormat: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
