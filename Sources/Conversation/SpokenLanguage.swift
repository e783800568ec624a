import Instruments
import Language
import Records
import Screening

/// The language in which the person is asked, where it is not the officer's: it stands under the officer's own words.
public struct SpokenLanguage: Sendable {
    /// Somebody who speaks both languages, as the fact `interpreter` has it.
    private static let interpreters: Set<String> = ["professional", "phone", "other"]

    let catalogue: Catalogue
    let texts: Texts
    private let questions: [Question.ID: Question]

    /// - Parameters:
    ///   - instrument: in English, as are `texts`: what has no translation is not shown twice.
    public init(_ catalogue: Catalogue, of instrument: Instrument, texts: Texts) {
        self.catalogue = catalogue
        self.texts = texts.localised(by: catalogue.words)
        let localised = instrument.localised(by: catalogue.words)
        questions = Dictionary(localised.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether it is shown at all: a draft only where an interpreter can say it better.
    public func isUsed(_ sheet: AnswerSheet) -> Bool {
        Self.used(wording, sheet) == wording
    }

    /// In whose words the person is asked where they are shown.
    public var wording: Wording {
        if catalogue == .source { return .source }
        return catalogue.review == .reviewed ? .reviewed : .draft
    }

    /// In whose words the person of a case was asked, where these were to be shown.
    static func used(_ wording: Wording, _ sheet: AnswerSheet) -> Wording {
        let hasInterpreter = sheet.facts[.interpreter].map(interpreters.contains) == true
        return wording == .draft && !hasInterpreter ? .source : wording
    }

    func question(_ id: Question.ID) -> Question? { questions[id] }

    /// The words of a text where they were translated.
    func words(_ key: TextKey) -> String? { catalogue.words[key.rawValue] }
}
