import Instruments
import Language

/// The questionnaire of one place as it is printed: what stands on the paper, without how it looks.
///
/// ```swift
/// let form = PaperForm(of: context, in: khmer, source: english)
/// print(form.html)
/// ```
public struct PaperForm: Sendable {
    /// A part of the talk.
    public struct Part: Sendable {
        public let title: Phrase
        /// When the part belongs into the talk at all.
        public let notes: [Phrase]
        public let questions: [PaperQuestion]
    }

    /// A list of codes that is too long to stand at its question.
    public struct Codes: Sendable {
        public let title: Phrase
        public let entries: [(code: String, name: Phrase)]
    }

    /// The code of the officer's language.
    public let language: String
    public let title: Phrase
    /// What holds of the whole talk, and of this paper.
    public let rules: [Phrase]
    public let parts: [Part]
    /// What is done where the talk ends early.
    public let endings: [(title: Phrase, text: [Phrase])]
    public let codes: [Codes]
    /// Which edition this is, and what it is not.
    public let about: [Phrase]

    /// - Parameters:
    ///   - own: the officer's language.
    ///   - source: the same in English.
    ///   - spoken: the person's, if it is another.
    public init(of context: Context, in own: FormLanguage, source: FormLanguage, spoken: FormLanguage? = nil) {
        let book = Phrasebook(own: own, source: source, spoken: spoken)
        let instrument = source.instrument
        let asked = Question.Phase.allCases.map { phase in
            phase == .questions
                ? instrument.conversation(in: context.id)
                : instrument.questions.filter { $0.phase == phase && $0.isOnForm }
        }
        let writer = PaperQuestionWriter(book, Setters(asked.flatMap(\.self)))
        language = own.code
        title = book.noted { language in
            let place = language.instrument.context(context.id)?.title ?? context.title
            return language.texts[.formTitle, ["place": place]]
        }
        rules = Self.rules(book, instrument, spoken)
        parts = zip(Question.Phase.allCases, asked).map { phase, questions in
            Part(
                title: book.noted(phase.title), notes: Self.notes(phase, book, instrument),
                questions: questions.map(writer.question))
        }
        let ends = Set(asked.joined().flatMap(\.choices).compactMap(\.ends))
        endings = instrument.endings.filter { ends.contains($0.id) }.map { Self.ending($0, book) }
        codes = Self.codes(of: asked.flatMap(\.self), book, instrument)
        about = [Self.edition(book)] + Self.drafts(book, own, spoken)
    }

    private static func rules(_ book: Phrasebook, _ instrument: Instrument, _ spoken: FormLanguage?) -> [Phrase] {
        let record = instrument.questions.first { $0.field == .consentRecord }
        let number = record.map { String($0.number) } ?? "–"
        return [
            book.noted(.formNoNames), book.noted(.formFirstAgree, ["question": number]), book.noted(.formStop),
            book.noted(.formOnlyIfUnknown), book.noted(.formNotSaid), book.noted(.formOverheard, ["sign": overheard]),
            book.noted(.formLower), book.noted(.formFound),
        ]
    }

    /// The sign of questions that may be asked where others can hear.
    static let overheard = "○"

    private static func notes(_ phase: Question.Phase, _ book: Phrasebook, _ instrument: Instrument) -> [Phrase] {
        guard phase == .particulars, let record = instrument.questions.first(where: { $0.field == .consentRecord }),
            let yes = record.number(of: Choice.yes)
        else { return [] }
        return [
            book.noted { language in
                let values = ["question": String(record.number), "choices": String(yes)]
                return language.texts[.formOnlyIf, ["condition": language.texts[.formAnswered, values]]]
            }
        ]
    }

    private static func ending(_ ending: Ending, _ book: Phrasebook) -> (title: Phrase, text: [Phrase]) {
        func own(_ language: FormLanguage) -> Ending {
            language.instrument.endings.first { $0.id == ending.id } ?? ending
        }
        return (
            book.noted { own($0).title },
            ending.text.indices.map { index in book.noted { own($0).text[index] } }
        )
    }

    private static func codes(
        of questions: [Question], _ book: Phrasebook, _ instrument: Instrument
    ) -> [Codes] {
        var seen: Set<CodeList.ID> = []
        return questions.compactMap { question in
            guard case .list(let id) = question.kind, let list = instrument.list(id), !list.isShown, !list.isOfNumbers,
                seen.insert(id).inserted
            else { return nil }
            return Codes(
                title: book.noted { $0.instrument.list(id)?.title ?? list.title },
                entries: list.entries.map { entry in
                    (entry.code, book.noted { $0.instrument.list(id)?.name(of: entry.code) ?? entry.name })
                })
        }
    }

    private static func edition(_ book: Phrasebook) -> Phrase {
        book.noted { language in
            let instrument = language.instrument
            let values = [
                "title": instrument.title, "edition": instrument.edition, "statement": instrument.statement,
            ]
            return language.texts[.headEdition, values]
        }
    }

    private static func drafts(_ book: Phrasebook, _ own: FormLanguage, _ spoken: FormLanguage?) -> [Phrase] {
        [own, spoken].compactMap(\.self).filter(\.isDraft).map { book.noted(.formDraft, ["language": $0.name]) }
    }
}

extension Question.Phase {
    /// What the part is called.
    var title: Message {
        switch self {
        case .safety: .formPartSafety
        case .consent: .formPartConsent
        case .situation: .formPartSituation
        case .questions: .formPartQuestions
        case .closing: .formPartClosing
        case .particulars: .formPartParticulars
        }
    }
}

extension CodeList {
    /// What the entry of a code is called.
    func name(of code: String) -> String? { entries.first { $0.code == code }?.name }
}
