/// A published source that an instrument cites, with how far it was verified.
public struct Source: Sendable, Hashable {
    public typealias ID = Instruments.ID<Source>

    public let id: ID
    public let title: String
    public let certainty: Certainty
    public let note: String?

    public init(id: ID, title: String, certainty: Certainty, note: String? = nil) {
        self.id = id
        self.title = title
        self.certainty = certainty
        self.note = note
    }

    /// The title with the item that is cited: `Codebook, version 2 (2024), 7`. A title that ends with the number of an
    /// article is not followed by the same number: `Convention, article 14` and `14(5)` are `Convention, article 14(5)`.
    public func cited(_ item: String?) -> String {
        guard let item else { return title }
        let number = title.split(separator: " ").last ?? ""
        if number.hasPrefix(item) { return title }
        if !number.isEmpty, item.hasPrefix(number) { return title.dropLast(number.count) + item }
        return "\(title), \(item)"
    }
}
