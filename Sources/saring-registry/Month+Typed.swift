import ArgumentParser
import Files

extension Month {
    /// Whether a text is a month as it is written here: `2026-11`.
    static func isWritten(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) != nil
    }

    /// The same month of the next year.
    var nextYear: String { "\(year + 1)" + name.dropFirst(4) }
}
