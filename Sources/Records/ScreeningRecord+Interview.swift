import Instruments
import Interview
import Screening

extension Deidentifier {
    /// As it is with everything that the officer asked to be coarser.
    public func coarsened(for interview: Interview) -> Deidentifier {
        var deidentifier = self
        for field in interview.coarsenings { deidentifier.coarsen(field) }
        return deidentifier
    }
}

extension ScreeningRecord {
    /// What is kept of an interview.
    ///
    /// - Parameters:
    ///   - month: the month of the interview, such as `2026-11`.
    ///   - minutes: whole minutes that it took.
    ///   - deidentifier: makes the particulars coarser; what they were is not kept.
    public init(
        _ interview: Interview, code: RecordCode, withdrawalDigest: String, program: String, month: String,
        country: String?, minutes: Int, deidentifier: Deidentifier, wording: Wording = .source
    ) {
        let sheet = interview.answerSheet
        let screener = interview.screener
        self.code = code
        self.withdrawalDigest = withdrawalDigest
        self.program = program
        self.month = month
        self.country = country
        self.minutes = minutes
        instrument = interview.instrument.id
        edition = interview.instrument.edition
        instrumentDigest = interview.instrument.digest
        self.wording = wording
        overlay = deidentifier.overlay.map { Rules(edition: $0.edition, digest: $0.digest) }
        deidentification = Rules(edition: deidentifier.rules.edition, digest: deidentifier.rules.digest)
        coarsened = deidentifier.coarsened
        context = interview.context
        facts = sheet.facts
        breakOffs = interview.breakOffs
        stopped = interview.isStopped
        particulars = Self.particulars(interview, deidentifier)
        answers = Self.answers(interview, sheet)
        notAsked = Self.notAsked(interview, sheet)
        observations = sheet.observations
        result = screener.assess(sheet)
        actions = screener.actions(for: sheet, ending: nil).map(\.id)
    }

    private static func particulars(_ interview: Interview, _ deidentifier: Deidentifier) -> [RecordField: String] {
        var fields: [RecordField: String] = [:]
        for entry in interview.standing {
            // An age that was noted of a child cannot be that of the grown-up for whom the person was taken later.
            guard let field = entry.question.field, interview.fitsAge(entry.response, to: entry.question) else {
                continue
            }
            switch entry.response {
            case .code(let code): fields[field] = deidentifier.kept(code, in: field)
            case .answer(.choices(let chosen)): fields[field] = chosen.first?.text
            case .answer(.declined): fields[field] = RecordWords.declined
            case .answer(.unknown), .skipped: break
            }
        }
        return fields
    }

    private static func answers(_ interview: Interview, _ sheet: AnswerSheet) -> [Answered] {
        interview.transcript.compactMap { entry in
            // What only fills a field of the record stands there.
            guard case .answer(let answer) = entry.response, sheet.answers[entry.question.id] != nil,
                entry.question.field == nil || entry.question.choices.contains(where: \.hasEffect)
            else { return nil }
            return Answered(
                question: entry.question.id, answer: answer, by: by(entry.question), minute: entry.minute)
        }
    }

    private static func by(_ question: Question) -> Answered.By {
        guard question.audience == .officer else { return .person }
        let ways = Set(question.choices.flatMap(\.observes).map(\.known))
        if ways == [.reported] { return .reported }
        return ways == [.site] ? .site : .observed
    }

    private static func notAsked(_ interview: Interview, _ sheet: AnswerSheet) -> [NotAsked] {
        let noted = Dictionary(
            interview.transcript.map { ($0.question.id, $0.response) }, uniquingKeysWith: { _, last in last })
        let leftOut = Set(interview.leftOut)
        return interview.screener.expectedQuestions(sheet).compactMap { id in
            switch noted[id] {
            case nil where interview.screener.isDeclinedAsAWhole(id, sheet):
                NotAsked(question: id, because: .declined)
            case nil where leftOut.contains(id): NotAsked(question: id, because: .notNeeded)
            case nil where interview.isLeftOutForPrivacy(id): NotAsked(question: id, because: .notPrivate)
            case nil: NotAsked(question: id, because: .stopped)
            case .skipped: NotAsked(question: id, because: .skipped)
            default: nil
            }
        }
    }
}
