import Instruments

/// Why one rule holds.
public struct Reason: Sendable, Hashable {
    public let rule: Rule
    /// What it rests on.
    public let evidence: [Finding]

    public init(rule: Rule, evidence: [Finding]) {
        self.rule = rule
        self.evidence = evidence
    }
}
