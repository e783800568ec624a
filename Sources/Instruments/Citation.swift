/// A source and the item in it, written `ilo-11#7` in the YAML.
public struct Citation: Sendable, Hashable, CustomStringConvertible {
    public let source: Source.ID
    /// The item's number or name in the source, where it has one.
    public let item: String?

    public init(source: Source.ID, item: String? = nil) {
        self.source = source
        self.item = item
    }

    /// Reads `source` or `source#item`.
    public init(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        source = Source.ID(parts.first.map(String.init) ?? "")
        item = parts.count > 1 ? String(parts[1]) : nil
    }

    public var description: String {
        item.map { "\(source)#\($0)" } ?? source.text
    }
}
