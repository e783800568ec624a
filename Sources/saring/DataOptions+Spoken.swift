import Console
import Conversation
import Instruments

extension DataOptions {
    /// The person's language under the instrument that was chosen; nil where it is the officer's own, or none was named.
    func spoken(_ language: String?) throws(Failure) -> SpokenLanguage? {
        guard let language, language != officersLanguage else { return nil }
        let instrument = try sourceSets().instrument(named: instrument)
        return SpokenLanguage(try catalogue(of: language), of: instrument, texts: try sourceTexts())
    }
}
