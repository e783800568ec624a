import FaultyFiles
import Instruments
import Interview
import Testing

extension DraftSitting {
    /// The interview in which the person has taken back that a record is kept.
    func refusing() throws -> Interview {
        var refused = interview
        let question = try #require(interview.instrument.questions.first { $0.field == .consentRecord })
        try refused.apply(.revisit(question.id), minute: 99)
        let no = try #require(question.choices.first { $0.id != Choice.yes })
        try refused.apply(.responded(.answer(.choices([no.id]))), minute: 99)
        try #require(!refused.willKeepRecord)
        return refused
    }
}

extension [String: DiskState.Found] {
    /// Nothing on the disk has anything in it.
    var isEmptyOfDrafts: Bool {
        allSatisfy { if case .file(let bytes, _) = $0.value { bytes.isEmpty } else { true } }
    }

    /// What is in each draft, by its path.
    var drafts: [String: [UInt8]] {
        compactMapValues { if case .file(let bytes, _) = $0 { bytes } else { nil } }
            .filter { $0.key.hasSuffix(".draft") }
    }
}
