/// A published list of codes: countries, sectors, languages.
public struct CodeList: Sendable, Hashable {
    public typealias ID = Instruments.ID<CodeList>

    public struct Entry: Sendable, Hashable {
        public let code: String
        public internal(set) var name: String
        /// Other names by which an officer may know it.
        public let also: [String]
        /// The numbers that it stands for, such as ages in years: whoever types one of them means this entry, and the
        /// number itself is not kept. Nil where an entry stands for none.
        public let numbers: ClosedRange<Int>?
        /// The codes of a finer list that it stands for; empty where there is no finer one.
        public let covers: [String]

        public init(
            code: String, name: String, also: [String] = [], numbers: ClosedRange<Int>? = nil, covers: [String] = []
        ) {
            self.code = code
            self.name = name
            self.also = also
            self.numbers = numbers
            self.covers = covers
        }
    }

    /// Whether a typed number is what an entry stands for, and never the place of an entry in the list.
    public var isOfNumbers: Bool { entries.contains { $0.numbers != nil } }

    /// The list of ISO 3166-1 alpha-3; every set of data has it.
    public static let countries: ID = "countries"
    /// The languages that a talk can be held in; the overlays of countries say which are common.
    public static let languages: ID = "languages"

    /// A list of up to this many entries is shown, and answered by number too.
    public static let longestShown = 12

    public let id: ID
    public internal(set) var title: String
    public let sources: [String]
    public internal(set) var entries: [Entry]
    /// The finer list whose codes the entries cover. Such a list is for records alone: nobody is asked from it.
    public let coarsens: ID?

    public init(id: ID, title: String, sources: [String], entries: [Entry], coarsens: ID? = nil) {
        self.id = id
        self.title = title
        self.sources = sources
        self.entries = entries
        self.coarsens = coarsens
    }

    /// Whether it is short enough to be shown like choices.
    public var isShown: Bool { entries.count <= Self.longestShown }

    /// Whether the list has that code.
    public func contains(_ code: String) -> Bool { entries.contains { $0.code == code } }

    /// The code that stands for a finer one; nil where none does.
    public func code(covering finer: String) -> String? {
        entries.first { $0.covers.contains(finer) }?.code
    }

    /// The entries of a list of coarser codes that is compiled in: one a line, code, name and the covered codes with a
    /// tab between them.
    public static func coarserEntries(_ table: String) -> [Entry] {
        table.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            return fields.count >= 2 ? Entry(code: fields[0], name: fields[1], covers: Array(fields.dropFirst(2))) : nil
        }
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
