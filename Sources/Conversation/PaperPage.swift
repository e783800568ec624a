import HTML

/// A paper as a page of its own that a browser prints on A4: no script, nothing from elsewhere.
struct PaperPage {
    let paper: Paper

    var text: String {
        HTMLWriter.document(language: paper.language, title: paper.title, style: Self.style) { page in
            page.element("h1", words: paper.title)
            var isAfterGap = false
            for paragraph in paper.body {
                if !paragraph.text.isEmpty { write(paragraph, isAfterGap: isAfterGap, in: &page) }
                isAfterGap = paragraph.text.isEmpty
            }
        }
    }

    private func write(_ paragraph: Paragraph, isAfterGap: Bool, in page: inout HTMLWriter) {
        let indent = "margin-left: \(paragraph.indent)ch"
        page.element("p", ["class": isAfterGap ? "gap" : "line", "style": indent], words: paragraph.text)
    }

    private static let style: StaticString = """
        @page { size: A4; margin: 20mm }
        body { font: 12pt/1.5 "Noto Sans", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar",
          "Noto Sans Bengali", "Noto Sans Devanagari", "Noto Sans CJK SC", sans-serif; max-width: 42em; margin: 1em auto;
          padding: 0 1em; overflow-wrap: anywhere }
        h1 { font-size: 1.3em }
        p { margin: 0.3em 0; break-inside: avoid }
        p.gap { margin-top: 1em }

        """
}
