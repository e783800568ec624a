/// One mistake in the files of a data folder: where it is, and what it is.
///
/// ```
/// Indicators/asean-commit-working/rules.yaml:31:9: error S302 There is no indicator with the id "papers-hold". …
/// ```
public struct Diagnostic: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
    public enum Severity: String, Sendable, Hashable {
        /// The data cannot be used.
        case error
        /// The data can be used, but something in it is probably not meant.
        case warning
    }

    /// The path below the data folder.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int
    public let code: Code
    /// The id, key or number that it is about, as it stands in the file.
    public let subject: String
    /// What else the sentence needs: the nearest known id, the words that are allowed, another place.
    public let details: [String]

    init(_ code: Code, at place: Place, subject: String, details: [String] = []) {
        file = place.file
        line = place.line
        column = place.column
        self.code = code
        self.subject = subject
        self.details = details
    }

    public var severity: Severity { code.severity }

    /// What is wrong and what to do, in one plain line.
    public var sentence: String {
        DiagnosticMessages.sentence(for: self)
    }

    /// What a program that stops at this mistake ends with: 66 where a file or folder is missing, 74 where one cannot
    /// be read, else 65.
    public var exitStatus: Int32 {
        switch code {
        case .missingFile, .missingFolder: 66
        case .unreadableFile: 74
        default: 65
        }
    }

    /// `file:line:column: severity code sentence`, as compilers write it.
    public var description: String {
        "\(file):\(line):\(column): \(severity.rawValue) \(code.rawValue) \(sentence)"
    }

    /// By file, line and column.
    public static func < (left: Self, right: Self) -> Bool {
        let order = (left.file, left.line, left.column, left.code.rawValue, left.subject)
        let other = (right.file, right.line, right.column, right.code.rawValue, right.subject)
        return order != other ? order < other : left.details.lexicographicallyPrecedes(right.details)
    }

    var place: Place { Place(file: file, line: line, column: column) }
}
