/// An instrument that cannot be used, with every mistake that was found, by file, line and column.
public struct InvalidInstrument: Error, Sendable, Hashable, CustomStringConvertible {
    /// Never empty; at least one is an error.
    public let diagnostics: [Diagnostic]

    init(diagnostics: some Sequence<Diagnostic>) {
        self.diagnostics = Set(diagnostics).sorted()
    }

    /// 65 bad data, 66 a file or folder is missing, 74 one cannot be read.
    public var exitStatus: Int32 {
        diagnostics.first { $0.severity == .error }?.exitStatus ?? 65
    }

    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
