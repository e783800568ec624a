/// Reads a binary format from its beginning, never beyond its end.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: some Collection<UInt8>) {
        rest = Array(bytes)[...]
    }

    /// What was not read yet.
    var remaining: [UInt8] { Array(rest) }
    var count: Int { rest.count }

    /// The next bytes; nil, with nothing read, if there are fewer.
    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0, rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// The next integer, its highest byte first.
    mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(_: Value.Type) -> Value? {
        bytes(Value.bitWidth / 8)?.reduce(0) { ($0 << 8) | Value($1) }
    }

    /// Whether the next bytes are these; they are then read.
    mutating func skip(_ expected: [UInt8]) -> Bool {
        guard rest.starts(with: expected) else { return false }
        rest = rest.dropFirst(expected.count)
        return true
    }
}
