/// A published list of codes: countries, sectors, languages.
public struct CodeList: Sendable, Hashable {
    public typealias ID = Instruments.ID<CodeList>

    public struct Entry: Sendable, Hashable {
        public let code: String
        public let name: String
        /// Other names by which an officer may know it.
        public let also: [String]

        public init(code: String, name: String, also: [String] = []) {
            self.code = code
            self.name = name
            self.also = also
        }
    }

    /// The list of ISO 3166-1 alpha-3; every set of data has it.
    public static let countries: ID = "countries"

    public let id: ID
    public let title: String
    public let sources: [String]
    public let entries: [Entry]

    public init(id: ID, title: String, sources: [String], entries: [Entry]) {
        self.id = id
        self.title = title
        self.sources = sources
        self.entries = entries
    }

    /// The entries of a list that is compiled in: one a line, code, name and other names with a tab between them.
    ///
    /// It stands here and not beside the compiled tables because those are built without optimising.
    public static func entries(_ table: String) -> [Entry] {
        table.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let fields = line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
            guard fields.count >= 2 else { return nil }
            return Entry(code: fields[0], name: fields[1], also: Array(fields.dropFirst(2)))
        }
    }
}
