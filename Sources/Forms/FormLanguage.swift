import Instruments
import Language

/// One language of a form: the questions and the program's own words in it.
///
/// ```swift
/// let english = FormLanguage(english: instrument, texts: texts)
/// let khmer = FormLanguage(catalogue, of: instrument, texts: texts)
/// ```
public struct FormLanguage: Sendable {
    /// The language of the sources.
    public static let source = "en"

    /// As `km`.
    public let code: String
    /// What the language calls itself.
    public let name: String
    /// Whether nobody who grew up with it has reviewed the words.
    public let isDraft: Bool
    public let instrument: Instrument
    public let texts: Texts
    private let questions: [Question.ID: Question]

    /// The language of the sources.
    public init(english instrument: Instrument, texts: Texts) {
        self.init(code: Self.source, name: "English", isDraft: false, instrument: instrument, texts: texts)
    }

    /// - Parameters:
    ///   - instrument: in English, as are `texts`: what has no translation stays so.
    public init(_ catalogue: Catalogue, of instrument: Instrument, texts: Texts) {
        self.init(
            code: catalogue.language, name: catalogue.name, isDraft: catalogue.review == .draft,
            instrument: instrument.localised(by: catalogue.words), texts: texts.localised(by: catalogue.words))
    }

    private init(code: String, name: String, isDraft: Bool, instrument: Instrument, texts: Texts) {
        self.code = code
        self.name = name
        self.isDraft = isDraft
        self.instrument = instrument
        self.texts = texts
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func question(_ id: Question.ID) -> Question? { questions[id] }
}
