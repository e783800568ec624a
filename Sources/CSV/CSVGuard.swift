/// Keeps a spreadsheet program from taking a field for a formula, in a way that can be undone.
///
/// A field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return can start a program in the office suite that
/// opens the file. Such a field gets an apostrophe in front, which spreadsheets take for "this is text". So that
/// reading gives back what was written, a field in which only apostrophes stand before such a sign gets one more.
/// A negative number is none of these. What Saring exports are codes of which none begins so; the guard is for the day
/// when one does.
///
/// Source: OWASP, CSV Injection.
public enum CSVGuard {
    private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

    /// The field as it is written.
    public static func guarded(_ field: String) -> String {
        isDangerous(field) ? "'" + field : field
    }

    /// The field as it was meant, of a file that `CSVWriter` wrote. Files of others are read as they stand.
    public static func unguarded(_ field: String) -> String {
        guard field.unicodeScalars.first == "'", isDangerous(field) else { return field }
        return String(field.unicodeScalars.dropFirst())
    }

    /// Scalars and not characters: CR LF is one character, and an accent can join a sign.
    private static func isDangerous(_ field: String) -> Bool {
        guard let first = field.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return signs.contains(first) && field.wholeMatch(of: /-[0-9]+(\.[0-9]+)?/) == nil
    }
}
