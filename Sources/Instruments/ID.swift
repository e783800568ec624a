/// The id of a thing that an instrument names, typed by what it names, so that an indicator's id cannot be passed where
/// a question's is meant.
///
/// ```swift
/// let id: Indicator.ID = "papers-held"
/// ```
///
/// Ids are lower-case words joined by hyphens (`papers-held`); which ones exist is data, read from an instrument.
public struct ID<Named>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The id as it stands in the YAML.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public init(stringLiteral value: String) {
        text = value
    }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}
