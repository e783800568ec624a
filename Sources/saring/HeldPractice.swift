import Console
import Practice
import Screening

/// A practice that was kept, with what it needs to be read again.
struct HeldPractice {
    let file: PracticeFile
    let rehearsal: Rehearsal
    let screener: Screener

    /// - Throws: where something in it cannot be done under the very rules under which it was held: it is damaged.
    func debrief(_ path: String, careful: CarefulInterview? = nil) throws(Failure) -> Debrief {
        let debrief = Debrief(rehearsal, screener, careful: careful)
        guard debrief.isWhole else {
            throw Failure(.badData, .errorNotAPractice, ["file": path])
        }
        return debrief
    }
}
