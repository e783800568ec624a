/// How an id may be written.
enum IDSpelling {
    /// `papers-held`
    case hyphenated
    /// `ForcedLabour`, `B`
    case capitalised
    /// `7`, `D5.1`
    case numbered
    /// The codes of others as they stand: `KHM`, `zh-Hant`, `25+ (2+ yrs)`.
    case code
    /// The codes of others that stand in tables, with a slash too: `Trans/Transgender/NonConforming`.
    case listed
    /// `KHM`
    case country
    /// `12`: it stands in every record, so that it must be short enough to be nothing else.
    case edition

    func allows(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, scalars.count <= 64 else { return false }
        switch self {
        case .hyphenated:
            return scalars.allSatisfy { Self.lowerCase.contains($0) || Self.digits.contains($0) || $0 == "-" }
                && first != "-" && last != "-" && !text.contains("--")
        case .capitalised:
            return Self.capitals.contains(first) && scalars.allSatisfy(Self.isLetterOrDigit)
        case .numbered:
            return scalars.allSatisfy { Self.isLetterOrDigit($0) || $0 == "." } && first != "." && last != "."
        case .code:
            return scalars.allSatisfy { Self.printable.contains($0) && $0 != "/" && $0 != "\"" && $0 != "\\" }
                && first != " " && last != " "
        case .listed:
            return scalars.allSatisfy { Self.printable.contains($0) && !["=", ";", "\"", "\\"].contains($0) }
                && first != " " && last != " "
        case .country:
            return scalars.count == 3 && scalars.allSatisfy(Self.capitals.contains)
        case .edition:
            return scalars.count <= 4 && scalars.allSatisfy(Self.digits.contains)
        }
    }

    var explanation: String {
        switch self {
        case .hyphenated: DiagnosticMessages.lowerCaseID
        case .capitalised: DiagnosticMessages.camelCaseID
        case .numbered: DiagnosticMessages.itemNumber
        case .code: DiagnosticMessages.listCode
        case .listed: DiagnosticMessages.tableCode
        case .country: DiagnosticMessages.countryCode
        case .edition: DiagnosticMessages.editionNumber
        }
    }

    private static let lowerCase: ClosedRange<Unicode.Scalar> = "a"..."z"
    private static let capitals: ClosedRange<Unicode.Scalar> = "A"..."Z"
    private static let printable: ClosedRange<Unicode.Scalar> = " "..."~"
    private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        lowerCase.contains(scalar) || capitals.contains(scalar) || digits.contains(scalar)
    }
}
