/// Writes the members of one object, in the order in which they are told; `JSONWriter` and its kin hand it out.
public struct JSONObjectWriter: ~Copyable {
    private var output: JSONOutput
    private var isEmpty = true
    /// The keys so far; filled in debug builds only.
    private var keys: Set<String> = []

    private init(output: JSONOutput) {
        self.output = output
    }

    public mutating func member(_ key: String, _ value: String) {
        begin(key)
        output.string(value)
    }

    public mutating func member(_ key: String, _ value: Bool) {
        begin(key)
        output.bool(value)
    }

    public mutating func member(_ key: String, _ value: some BinaryInteger) {
        begin(key)
        output.integer(value)
    }

    /// Writes the shortest decimal that reads back as the same number; it must be finite.
    public mutating func member(_ key: String, _ value: Double) {
        begin(key)
        output.double(value)
    }

    /// Writes any value, e.g. `.null`; a number in it must be one in JSON.
    public mutating func member(_ key: String, _ value: JSONNode.Value) {
        begin(key)
        output.value(value)
    }

    /// Writes an array of strings.
    public mutating func member(_ key: String, array: some Sequence<String>) {
        self.array(key) {
            for element in array { $0.element(element) }
        }
    }

    /// Writes an object as the member's value.
    public mutating func object<Failure>(
        _ key: String,
        _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        begin(key)
        try JSONObjectWriter.write(to: &output, body)
    }

    /// Writes an array as the member's value.
    public mutating func array<Failure>(
        _ key: String,
        _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        begin(key)
        try JSONArrayWriter.write(to: &output, body)
    }

    private mutating func begin(_ key: String) {
        assert(keys.insert(key).inserted, "a key twice in one object")
        output.separate(isFirst: isEmpty)
        output.key(key)
        isEmpty = false
    }

    /// Writes an object whose members `body` tells.
    static func write<Failure>(
        to output: inout JSONOutput,
        _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        output.open(.openBrace)
        // The buffer changes hands, so that there is never a second owner and no copy of it.
        var writer = JSONObjectWriter(output: JSONOutput(style: output.style))
        swap(&writer.output, &output)
        defer { swap(&writer.output, &output) }
        try body(&writer)
        writer.output.close(.closeBrace, isEmpty: writer.isEmpty)
    }
}
