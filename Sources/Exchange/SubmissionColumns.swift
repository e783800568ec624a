import Forms
import Instruments

/// Finds what the columns of an export hold, by their names: `papers`, `part_questions/papers`, `part_questions-papers`,
/// and for single answers `part_questions/work-matters/pay`.
struct SubmissionColumns: Sendable {
    private static let notes: Set<String> = [
        "SubmissionDate", "KEY", "PARENT_KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent",
        "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion", "isEncrypted", "start",
        "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit",
        "instanceID", "instanceName", "meta",
    ]
    /// Groups of such notes, and what Kobo marks as its own.
    private static let notePrefixes = ["_", "meta/", "meta-", "formhub/", "@odata."]

    private let questions: [Substring: Question]

    init(_ instrument: Instrument) {
        questions = Dictionary(
            instrument.questions.map { (Substring($0.id.text), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for a column that the form has not.
    func column(_ name: String) -> SubmissionColumn? {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false).map(FieldNames.withoutGroups)
        guard let last = steps.last else { return nil }
        if steps.count > 1, let question = questions[steps[steps.count - 2]], question.kind == .many,
            Self.offers(String(last), question)
        {
            return .answer(question, String(last))
        }
        if let question = questions[last] { return .answers(question) }
        if last == FieldNames.context { return .context }
        if last == FieldNames.stopped { return .stopped }
        let isNote = Self.notes.contains(name) || Self.notePrefixes.contains(where: name.hasPrefix)
        return isNote || FieldNames.holdsNoAnswer(String(last)) ? .nothing : nil
    }

    static func offers(_ word: String, _ question: Question) -> Bool {
        [FieldNames.unknown, FieldNames.declined].contains(word) || question.choice(Choice.ID(word)) != nil
    }
}
