import Instruments
import Language

extension PageWriter {
    /// What is said to the person, in the officer's words and under them in the person's language.
    func both(_ text: String, _ spoken: String?, indent: Int = 0, beginsPart: Bool = false) -> [Paragraph] {
        let own = Paragraph(text, indent: indent, beginsPart: beginsPart)
        guard let spoken, spoken != text else { return [own] }
        return [own, Paragraph(spoken, indent: indent)]
    }

    /// A numbered answer in both languages.
    func both(numbered number: Int, _ text: String, _ spoken: String?) -> [Paragraph] {
        guard let spoken, spoken != text else { return [.numbered(number, text)] }
        return [.numbered(number, text), Paragraph(spoken, indent: 5)]
    }

    /// What is to be known of the words in the person's language.
    func mark(of spoken: SpokenLanguage?) -> [Paragraph] {
        guard let spoken, spoken.catalogue.review == .draft else { return [] }
        return [.gap, Paragraph(texts[.questionDraft, ["language": spoken.catalogue.name]])]
    }
}
