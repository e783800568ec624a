import HTML

/// A paper as a page of its own that a browser prints on A4: no script, nothing from elsewhere.
struct PaperPage {
    let paper: Paper

    var text: String {
        """
        <!DOCTYPE html>
        <html lang="\(HTMLWriter.escaped(paper.language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>\(HTMLWriter.escaped(paper.title))</title>
        <style>
        @page { size: A4; margin: 20mm }
        body { font: 12pt/1.5 "Noto Sans", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar",
          "Noto Sans Bengali", "Noto Sans Devanagari", "Noto Sans CJK SC", sans-serif; max-width: 42em; margin: 1em auto;
          padding: 0 1em; overflow-wrap: anywhere }
        h1 { font-size: 1.3em }
        p { margin: 0.3em 0; break-inside: avoid }
        .gap { margin-top: 1em }
        </style>
        </head>
        <body>
        <h1>\(HTMLWriter.escaped(paper.title))</h1>
        \(paragraphs.joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private var paragraphs: [String] {
        var isAfterGap = false
        return paper.body.compactMap { paragraph in
            defer { isAfterGap = paragraph.text.isEmpty }
            if paragraph.text.isEmpty { return nil }
            let indent = paragraph.indent > 0 ? " style=\"margin-left: \(paragraph.indent)ch\"" : ""
            return "<p\(isAfterGap ? " class=\"gap\"" : "")\(indent)>\(HTMLWriter.escaped(paragraph.text))</p>"
        }
    }
}
