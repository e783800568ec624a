/// Why a text is not JSON that Saring reads, and where.
///
/// It carries a code, a place and a key, and never a value or a part of one: a value could be a person's name.
/// A string in a key's place is called a key only once its colon was read; before, it may be a stray value.
/// A key is input all the same: whoever shows it bounds its length and escapes it.
public struct JSONError: Error, Sendable, Hashable {
    public var code: Code
    /// The character at fault; a number, a literal or an escape counts as a whole and is placed at its start.
    public var position: JSONPosition
    /// The repeated key, or else the key of the innermost member in whose value the fault lies.
    public var key: String?

    public init(_ code: Code, at position: JSONPosition, key: String? = nil) {
        self.code = code
        self.position = position
        self.key = key
    }
}

extension JSONError {
    /// The kinds of fault. Raw values are stable: scripts and catalogues may rely on them.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The text is longer than `maximumBytes`; it was not read.
        case tooLong = "too-long"
        /// The text starts with a byte-order mark (of UTF-8 or UTF-16), which JSON does not allow.
        case byteOrderMark = "byte-order-mark"
        /// The text is empty or only white space.
        case empty = "empty"
        /// The text ends before its value does.
        case unexpectedEnd = "unexpected-end"
        /// The bytes are not well-formed UTF-8.
        case invalidUTF8 = "invalid-utf8"
        /// Something that starts no value stands where one is due.
        case expectedValue = "expected-value"
        /// A word that is not `true`, `false` or `null`, e.g. `True` or `NaN`.
        case invalidLiteral = "invalid-literal"
        /// A number that JSON does not allow, e.g. `01`, `+1`, `.5` or `1.`.
        case invalidNumber = "invalid-number"
        /// An unescaped character below U+0020 in a string, e.g. a line break or tab.
        case controlCharacter = "control-character"
        /// A backslash and what is no escape.
        case invalidEscape = "invalid-escape"
        /// A `\u` escape of half a surrogate pair.
        case loneSurrogate = "lone-surrogate"
        /// A member of an object does not start with a string.
        case expectedKey = "expected-key"
        /// No colon follows a member's key.
        case expectedColon = "expected-colon"
        /// Neither a comma nor the closing bracket follows a value in an array or object.
        case expectedComma = "expected-comma"
        /// A comma stands before a closing bracket; the position is the bracket's.
        case trailingComma = "trailing-comma"
        /// Something follows the value.
        case trailingContent = "trailing-content"
        /// An object has the same key twice (canonically equivalent keys are the same); the position is the later one's.
        case duplicateKey = "duplicate-key"
        /// Arrays and objects are nested deeper than `maximumDepth`; the position is the first bracket too many.
        case tooDeep = "too-deep"
    }
}
