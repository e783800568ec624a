import Console
import Forms

extension DataOptions {
    /// A language for a form; English where none is named.
    func formLanguage(_ language: String?) throws(Failure) -> FormLanguage {
        let instrument = try sourceSets().instrument(named: instrument)
        let texts = try sourceTexts()
        guard let language, language != FormLanguage.source else {
            return FormLanguage(english: instrument, texts: texts)
        }
        return FormLanguage(try catalogue(of: language), of: instrument, texts: texts)
    }

    /// Every language that has a catalogue.
    func formLanguages() throws(Failure) -> [FormLanguage] {
        let instrument = try sourceSets().instrument(named: instrument)
        let texts = try sourceTexts()
        return try catalogues().map { FormLanguage($0, of: instrument, texts: texts) }
    }
}
