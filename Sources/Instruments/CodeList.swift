/// A published list of codes: countries, sectors, languages.
public struct CodeList: Sendable, Hashable {
    public typealias ID = Instruments.ID<CodeList>

    public struct Entry: Sendable, Hashable {
        public let code: String
        public let name: String
        /// Other names by which an officer may know it.
        public let also: [String]
        /// The numbers that it stands for, such as ages in years: whoever types one of them means this entry, and the
        /// number itself is not kept. Nil where an entry stands for none.
        public let numbers: ClosedRange<Int>?

        public init(code: String, name: String, also: [String] = [], numbers: ClosedRange<Int>? = nil) {
            self.code = code
            self.name = name
            self.also = also
            self.numbers = numbers
        }
    }

    /// Whether a typed number is what an entry stands for, and never the place of an entry in the list.
    public var isOfNumbers: Bool { entries.contains { $0.numbers != nil } }

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

    /// The entries of a list that is compiled in: one a line, code, first and last number, name and other names with a tab
    /// between them.
    ///
    /// It stands here and not beside the compiled tables because those are built without optimising.
    public static func entries(_ table: String) -> [Entry] {
        table.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let fields = line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
            guard fields.count >= 2 else { return nil }
            guard let first = Int(fields[1]), fields.count >= 4, let last = Int(fields[2]), first <= last else {
                return Entry(code: fields[0], name: fields[1], also: Array(fields.dropFirst(2)))
            }
            return Entry(code: fields[0], name: fields[3], also: Array(fields.dropFirst(4)), numbers: first...last)
        }
    }
}
