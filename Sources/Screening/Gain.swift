import Instruments

/// The most that answering one question could bring: all its choices at once.
struct Gain: Sendable {
    let question: Question.ID
    var evidence: Evidence
    let observations: Set<Observation.ID>
    /// Whether a choice notes what a third person said.
    let isReport: Bool
}
