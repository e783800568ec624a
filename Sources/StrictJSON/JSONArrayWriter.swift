/// Writes the elements of one array, in the order in which they are told; `JSONWriter` and its kin hand it out.
public struct JSONArrayWriter: ~Copyable {
    private var output: JSONOutput
    private var isEmpty = true

    private init(output: JSONOutput) {
        self.output = output
    }

    public mutating func element(_ value: String) {
        begin()
        output.string(value)
    }

    public mutating func element(_ value: Bool) {
        begin()
        output.bool(value)
    }

    public mutating func element(_ value: some BinaryInteger) {
        begin()
        output.integer(value)
    }

    /// Writes the shortest decimal that reads back as the same number; it must be finite.
    public mutating func element(_ value: Double) {
        begin()
        output.double(value)
    }

    /// Writes any value, e.g. `.null`; a number in it must be one in JSON.
    public mutating func element(_ value: JSONNode.Value) {
        begin()
        output.value(value)
    }

    /// Writes an object as the next element.
    public mutating func object<Failure>(
        _ body: (inout JSONObjectWriter) throws(Failure) -> Void
    ) throws(Failure) {
        begin()
        try JSONObjectWriter.write(to: &output, body)
    }

    /// Writes an array as the next element.
    public mutating func array<Failure>(
        _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        begin()
        try JSONArrayWriter.write(to: &output, body)
    }

    private mutating func begin() {
        output.separate(isFirst: isEmpty)
        isEmpty = false
    }

    /// Writes an array whose elements `body` tells.
    static func write<Failure>(
        to output: inout JSONOutput,
        _ body: (inout JSONArrayWriter) throws(Failure) -> Void
    ) throws(Failure) {
        output.open(.openBracket)
        // The buffer changes hands, so that there is never a second owner and no copy of it.
        var writer = JSONArrayWriter(output: JSONOutput(style: output.style))
        swap(&writer.output, &output)
        defer { swap(&writer.output, &output) }
        try body(&writer)
        writer.output.close(.closeBracket, isEmpty: writer.isEmpty)
    }
}
