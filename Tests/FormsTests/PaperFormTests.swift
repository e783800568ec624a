import Foundation
import HTML
import Instruments
import Language
import Testing

@testable import Forms

/// The questionnaire on paper.
struct PaperFormTests {
    private static let places = Repository.instrument.contexts.map(\.id)
    private static let codes = Repository.languages.map(\.code)

    private func form(_ place: Context.ID = "farm", _ language: String = "en", askIn: String? = nil) -> PaperForm {
        PaperForm(
            of: Repository.context(place), in: Repository.language(language), source: Repository.english,
            spoken: askIn.map(Repository.language))
    }

    @Test(arguments: places)
    func `every question of the place stands on the paper once, under the number of the screen, but for that of a code`(
        place: Context.ID
    ) {
        let own = Set(Repository.context(place).order)
        let asked = Repository.instrument.questions.filter {
            ($0.phase != .questions || own.contains($0.id)) && $0.field != .withdrawalCode
        }
        let printed = form(place).parts.flatMap(\.questions).map(\.number)
        #expect(printed.sorted() == asked.map(\.number).sorted())
        #expect(form(place).parts.count == Question.Phase.allCases.count)
    }

    @Test func `a choice has the number of the screen, also where another is not offered`() throws {
        let papers = try #require(Repository.instrument.questions.first { $0.id == "papers" })
        let printed = try #require(form().parts.flatMap(\.questions).first { $0.number == papers.number })
        #expect(printed.answers.map(\.number) == Array(1...papers.choices.count).map { $0 } + [88, 99])
        #expect(printed.answers[2].notes.first?.first.text.hasPrefix("Only if the person is, may be, or was") == true)
    }

    @Test func `88 and 99 stand where a person is asked, and nowhere else`() {
        for part in form().parts {
            for printed in part.questions {
                let question = Repository.instrument.questions.first { $0.number == printed.number }
                let numbers = printed.answers.compactMap(\.number).filter { $0 > 80 }
                #expect(numbers == (question?.audience == .person ? [88, 99] : []), "\(printed.number)")
            }
        }
    }

    @Test(arguments: places, codes)
    func `the paper says what it is and what it is not, in every language`(place: Context.ID, code: String) {
        let texts = Repository.language(code).texts
        let html = form(place, code).html
        for message in [Message.formNoNames, .formLower, .formStop, .formOnlyIfUnknown] {
            #expect(html.contains(HTMLWriter.escaped(texts[message])), "\(message)")
        }
        #expect(html.contains("<html lang=\"\(code)\">"))
        #expect(html.contains(HTMLWriter.escaped(Repository.language(code).instrument.statement)))
        let draft = HTMLWriter.escaped(texts[.formDraft, ["language": Repository.language(code).name]])
        #expect(html.contains(draft) == Repository.language(code).isDraft)
    }

    @Test(arguments: codes)
    func `it needs no script, no picture, no network and no field to write a name in`(code: String) throws {
        let html = form("farm", code, askIn: code == "km" ? "my" : "km").html
        for sign in ["<script", "<img", "<link", "http:", "https:", "url(", "@import", "<input", "<textarea", "____"] {
            #expect(!html.contains(sign), "\(sign)")
        }
        let document = try XMLCheck.tags(of: html)
        #expect(document.unclosed == [])
    }

    @Test func `what is said aloud stands in both languages, what the officer notes in one`() throws {
        let questions = form("farm", "en", askIn: "km").parts.flatMap(\.questions)
        let papers = try #require(questions.first { $0.number == 30 })
        #expect(papers.ask.first.language == "en" && papers.ask.second?.language == "km")
        let screen = try #require(questions.first { $0.number == 1 })
        #expect(screen.ask.second == nil)
        #expect(form("farm", "en", askIn: "km").html.contains("<span class=\"second\" lang=\"km\">"))
    }

    @Test func `what has no translation is marked as English`() throws {
        let untranslated = FormLanguage(
            Catalogue(language: "xx", name: "Xx", review: .draft, digest: "", words: [:]), of: Repository.instrument,
            texts: Repository.texts)
        let form = PaperForm(of: Repository.context("farm"), in: untranslated, source: Repository.english)
        #expect(form.title.first.language == "en")
        #expect(form.html.contains("<html lang=\"xx\">"))
        #expect(form.html.contains("<span class=\"first\" lang=\"en\">"))
    }

    @Test func `signs that mean something in HTML are only words`() {
        let words = ["asean-commit-working/question/papers/ask": "<script>alert('&\"')</script>"]
        let language = FormLanguage(
            Catalogue(language: "xx", name: "<b>", review: .draft, digest: "", words: words),
            of: Repository.instrument, texts: Repository.texts)
        let html = PaperForm(of: Repository.context("farm"), in: language, source: Repository.english).html
        #expect(html.contains("&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;"))
        #expect(html.contains("&lt;b&gt;: the words are drafts"))
        #expect(!html.contains("<script") && !html.contains("<b>:"))
    }

    @Test func `an only if names the questions and choices that it depends on`() throws {
        let questions = form().parts.flatMap(\.questions)
        func notes(_ number: Int) throws -> [String] {
            try #require(questions.first { $0.number == number }).notes.map(\.first.text)
        }
        #expect(try notes(13) == ["Only if 8 is 1."])
        #expect(try notes(916) == ["Only if 12 is 2 or 3."])
        let opened = "Only if something here was ticked, or the list was not answered: "
        #expect(try notes(30) == [opened + "37 is 1."])
        #expect(try notes(1).first == Repository.texts[.questionOfficer])
    }

    @Test(arguments: places)
    func `no condition of a question is lost, save what a paper cannot know`(place: Context.ID) throws {
        for printed in form(place).parts.flatMap(\.questions) {
            let question = try #require(Repository.instrument.questions.first { $0.number == printed.number })
            let conditions = [question.relevant, question.openedBy].compactMap(\.self).count
            let own =
                (question.volunteered || question.audience == .officer ? 1 : 0)
                + (question.isForAdultsAlone ? 1 : 0)
            #expect(printed.notes.count == conditions + own, "\(question.id)")
            for note in printed.notes { #expect(!note.first.text.contains("{"), "\(question.id)") }
        }
    }

    @Test func `where others can hear, only safety and needs are marked to be asked`() {
        for printed in form().parts.flatMap(\.questions) where printed.mayBeOverheard {
            let question = Repository.instrument.questions.first { $0.number == printed.number }
            #expect(question?.tier == 0 && question?.audience == .person)
        }
    }

    @Test func `an answer that ends the talk says so, and what is done then`() throws {
        let form = form()
        let consent = try #require(form.parts.flatMap(\.questions).first { $0.number == 1 })
        #expect(consent.answers[2].notes.map(\.first.text) == ["The talk ends here: Not here, not like this"])
        #expect(form.endings.map(\.title.first.text).contains("Not here, not like this"))
    }
}
