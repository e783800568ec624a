import Instruments
import Screening

extension Visit {
    /// What one talk of a visit asks for; a case can ask for more than one thing.
    public struct Finding: Sendable, Hashable {
        /// It is to be referred now.
        public let isReferred: Bool
        /// A claim under labour law stands, at whatever level.
        public let hasLabourClaim: Bool
        /// Too little is known, or the level asks for a second talk: somebody should come back.
        public let needsAnotherTalk: Bool

        public init(isReferred: Bool, hasLabourClaim: Bool, needsAnotherTalk: Bool) {
            self.isReferred = isReferred
            self.hasLabourClaim = hasLabourClaim
            self.needsAnotherTalk = needsAnotherTalk
        }

        /// A talk that came to no result: nothing is known, which is never a no.
        public static let unfinished = Finding(isReferred: false, hasLabourClaim: false, needsAnotherTalk: true)

        public init(_ assessment: Assessment, _ instrument: Instrument) {
            let level = instrument.levels.first { $0.id == assessment.level }
            isReferred = assessment.level == instrument.levels.first?.id
            hasLabourClaim = assessment.flags.contains(Flag.labour)
            needsAnotherTalk = !isReferred && (assessment.tooLittleKnown || level?.talkAgain == true)
        }
    }
}
