/// Writes HTML piece by piece; every text is escaped.
public struct HTMLWriter: Sendable {
    public private(set) var text = ""

    public init() {}

    /// A page of its own, which needs nothing else and is not to be found by a search.
    ///
    /// - Parameters:
    ///   - language: of its words, by its code.
    ///   - style: its style sheet.
    public static func document(
        language: String, title: String, style: StaticString, _ body: (inout HTMLWriter) -> Void
    ) -> String {
        var page = HTMLWriter()
        page.verbatim("<!DOCTYPE html>\n")
        page.element("html", ["lang": language]) { page in
            page.element("head") { page in
                page.verbatim("<meta charset=\"utf-8\">\n")
                page.verbatim("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                page.verbatim("<meta name=\"robots\" content=\"noindex\">\n")
                page.element("title", words: title)
                page.element("style") { $0.verbatim(style) }
            }
            page.element("body") { body(&$0) }
        }
        return page.text
    }

    /// An element with others inside.
    public mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout HTMLWriter) -> Void
    ) {
        text += "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
        text += ">"
        body(&self)
        text += "</\(name)>\n"
    }

    /// An element with words inside.
    public mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], words: String) {
        element(name, attributes) { $0.words(words) }
    }

    public mutating func words(_ words: String) {
        text += Self.escaped(words)
    }

    /// What is no text: the beginning of a document, a style.
    public mutating func verbatim(_ markup: StaticString) {
        text += markup.description
    }

    public static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
