import Console
import Practice
import Screening

/// A practice that was kept, with what it needs to be read again.
struct HeldPractice {
    let file: PracticeFile
    let rehearsal: Rehearsal
    let screener: Screener

    /// - Throws: where it was held under other rules, so that something in it cannot be done.
    func debrief(_ path: String, careful: CarefulInterview? = nil) throws(Failure) -> Debrief {
        let debrief = Debrief(rehearsal, screener, careful: careful)
        guard debrief.isWhole else {
            throw Failure(.badData, .errorOtherScenario, ["file": path, "scenario": file.scenario.text])
        }
        return debrief
    }
}
