import Instruments
import Interview
import Screening

/// What leaves the room: coded, without a name or a free word; pseudonymous, not anonymous.
///
/// Every value comes from a list of the instrument, so that a name cannot get in by a typing mistake.
public struct ScreeningRecord: Sendable, Hashable {
    /// The format's name, which stands in every record.
    public static let schema = "saring-screening-record/1"

    /// One question that was asked, by choice or code.
    public struct Answered: Sendable, Hashable {
        /// By whom something is known.
        public enum By: String, Sendable, Hashable, CaseIterable {
            case person, observed, site, reported
        }

        public let question: Question.ID
        public let answer: Answer
        public let by: By
        /// Minutes since the start.
        public let minute: Int
    }

    /// One question that was not asked.
    public struct NotAsked: Sendable, Hashable {
        public enum Why: String, Sendable, Hashable, CaseIterable {
            case skipped, stopped
            /// It could change nothing any more.
            case notNeeded = "not-needed"
            /// With the list of what it is about.
            case declined
            /// Others could hear it.
            case notPrivate = "not-private"
        }

        public let question: Question.ID
        public let because: Why
    }

    /// Which edition of a file of rules it was made under.
    public struct Rules: Sendable, Hashable {
        public let edition: String
        /// SHA-256 of the file, as hexadecimal digits.
        public let digest: String
    }

    public let code: RecordCode
    /// SHA-256 of the withdrawal code, as hexadecimal digits.
    public let withdrawalDigest: String
    public let program: String
    public let instrument: Instrument.ID
    public let edition: String
    public let instrumentDigest: String
    public let wording: Wording
    /// The overlay of the country; nil where it has none.
    public let overlay: Rules?
    public let deidentification: Rules
    /// The fields that the officer asked to be coarser.
    public let coarsened: [RecordField]
    /// `2026-11`.
    public let month: String
    public let country: String?
    public let context: Context.ID
    public let facts: [Fact: String]
    /// Particulars by field: choice ids or list codes, as coarse as they are kept.
    public let particulars: [RecordField: String]
    public let breakOffs: Int
    public let minutes: Int
    public let stopped: Bool
    public let answers: [Answered]
    public let notAsked: [NotAsked]
    public let observations: [Observation.ID: ObservedHow]
    public let result: Assessment
    public let actions: [Action.ID]

    /// What the record holds as an answer sheet; assessing it again gives the same result.
    public var answerSheet: AnswerSheet {
        AnswerSheet(
            id: result.id, context: context, facts: facts, stopped: stopped,
            answers: Dictionary(answers.map { ($0.question, $0.answer) }, uniquingKeysWith: { _, last in last }),
            observations: observations)
    }
}
