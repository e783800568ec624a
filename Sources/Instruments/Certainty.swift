/// How far a source was verified when the edition was written. Nobody raises it without having verified it.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// Confirmed by two or more sources that were read.
    case confirmed
    /// Read in the named source.
    case read
    /// Somebody else's transcription or summary; the original was not seen.
    case secondHand = "second-hand"
    /// From memory, unverified.
    case memory
    /// Inferred from what was read.
    case inference
    /// The makers' own working judgement.
    case working
}
