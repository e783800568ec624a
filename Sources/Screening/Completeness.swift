import Instruments

/// Whether everything was asked that could change the result, and why not.
public struct Completeness: Sendable, Hashable {
    /// Why an interview is only partial.
    public enum Gap: String, Sendable, Hashable, CaseIterable {
        case declined, skipped, stopped
        case notPrivate = "not-private"
        case interpreterNotIndependent = "interpreter-not-independent"
    }

    /// Empty when the interview is complete.
    public let gaps: [Gap]

    public init(gaps: [Gap]) {
        self.gaps = gaps
    }

    public var isPartial: Bool { !gaps.isEmpty }
}
