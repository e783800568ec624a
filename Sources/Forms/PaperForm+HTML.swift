import HTML
import Instruments

extension PaperForm {
    /// One file that needs nothing else: no script, no picture, no network.
    public var html: String {
        HTMLWriter.document(language: language, title: title.first.text, style: Self.style) { page in write(in: &page) }
    }

    private func write(in page: inout HTMLWriter) {
        phrase(title, "h1", in: &page)
        page.element("ul", ["class": "rules"]) { page in
            for rule in rules { phrase(rule, "li", in: &page) }
        }
        for part in parts { write(part, in: &page) }
        for ending in endings {
            page.element("section", ["class": "ending"]) { page in
                phrase(ending.title, "h2", in: &page)
                for text in ending.text { phrase(text, "p", in: &page) }
            }
        }
        for list in codes { write(list, in: &page) }
        page.element("footer") { page in
            for text in about { phrase(text, "p", in: &page) }
        }
    }

    private func write(_ part: Part, in page: inout HTMLWriter) {
        phrase(part.title, "h2", in: &page)
        for note in part.notes { phrase(note, "p", ["class": "note"], in: &page) }
        for question in part.questions {
            page.element("section", ["class": "question", "id": "q\(question.number)"]) { page in
                write(question, in: &page)
            }
        }
    }

    private func write(_ question: PaperQuestion, in page: inout HTMLWriter) {
        for note in question.notes { phrase(note, "p", ["class": "note"], in: &page) }
        for text in question.read { phrase(text, "p", ["class": "read"], in: &page) }
        page.element("h3") { page in
            page.element("b", ["class": "number"], words: String(question.number))
            if question.mayBeOverheard { page.words(Self.overheard + " ") }
            words(question.ask, in: &page)
        }
        if let how = question.how { phrase(how, "p", ["class": "how"], in: &page) }
        if let length = question.codeLength {
            page.element("p", ["class": "code"]) { page in
                for _ in 0..<length { page.element("span", ["class": "box"]) { _ in } }
            }
        }
        page.element("ul", ["class": "answers"]) { page in
            for answer in question.answers { write(answer, in: &page) }
        }
        if let help = question.help { phrase(help, "p", ["class": "help"], in: &page) }
    }

    private func write(_ answer: PaperQuestion.Answer, in page: inout HTMLWriter) {
        page.element("li") { page in
            page.element("span", ["class": "box"]) { _ in }
            if let number = answer.number { page.element("b", words: String(number)) }
            page.element("span", ["class": "words"]) { page in
                words(answer.text, in: &page)
                for note in answer.notes { phrase(note, "small", in: &page) }
            }
        }
    }

    private func write(_ list: Codes, in page: inout HTMLWriter) {
        phrase(list.title, "h2", in: &page)
        page.element("ul", ["class": "codes"]) { page in
            for entry in list.entries {
                page.element("li") { page in
                    page.element("b", words: entry.code)
                    words(entry.name, in: &page)
                }
            }
        }
    }

    private func phrase(
        _ phrase: Phrase, _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        in page: inout HTMLWriter
    ) {
        page.element(name, attributes) { words(phrase, in: &$0) }
    }

    private func words(_ phrase: Phrase, in page: inout HTMLWriter) {
        part(phrase.first, "first", in: &page)
        if let second = phrase.second { part(second, "second", in: &page) }
    }

    /// The language is named where it is not that of the whole paper.
    private func part(_ part: Phrase.Part, _ kind: String, in page: inout HTMLWriter) {
        if part.language == language {
            page.element("span", ["class": kind], words: part.text)
        } else {
            page.element("span", ["class": kind, "lang": part.language], words: part.text)
        }
    }
}
