/// A month, and when it began here.
public struct Month: Sendable, Hashable {
    /// `2026-11`.
    public let name: String
    /// Its first second, in seconds since 1970; what file times are set to.
    public let start: Int

    public var year: Int { Int(name.prefix(4)) ?? 0 }

    public init(name: String, start: Int) {
        self.name = name
        self.start = start
    }
}
