import Instruments

/// Why an instrument cannot be screened with. A linted instrument has none of these.
public enum ScreenerError: Error, Sendable, Hashable {
    /// More indicators, flags or needs than the engine holds.
    case tooLarge(limit: Int)
    /// A name that nothing bears.
    case unknownName(String)
}
