import Console
import Instruments
import Language

/// A line of each language, for whoever reads it to say whether this terminal can show it.
struct LanguageCheck {
    let catalogues: [Catalogue]
    let instrument: Instrument
    let texts: Texts

    var lines: [String] {
        // The first thing that a person is asked.
        guard !catalogues.isEmpty, let question = instrument.questions.first(where: { $0.phase == .questions }) else {
            return []
        }
        let key = TextKey(instrument.id, "question", question.id.text, "ask").rawValue
        let samples = catalogues.compactMap { catalogue in
            catalogue.words[key].map { "  \(catalogue.name) (\(catalogue.language)): \($0)" }
        }
        return [texts[.doctorLanguages]] + samples
    }
}
