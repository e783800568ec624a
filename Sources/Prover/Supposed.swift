import Instruments

/// What is supposed of a variable sheet beside what stands on it, for the most that a case can still come to.
struct Supposed {
    /// Questions of which any answer is supposed, where the literal holds.
    let answers: [Question.ID: Literal]
    let observations: [Observation.ID: Literal]
    let isReported: Literal
    /// Whether any level is supposed.
    var anyLevel = false
}
