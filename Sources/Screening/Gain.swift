import Instruments

/// The most that answering one question could bring: all its choices at once.
package struct Gain: Sendable {
    let question: Question.ID
    package var evidence: Evidence
    package let observations: Set<Observation.ID>
    /// Whether a choice notes what a third person said.
    package let isReport: Bool
}
