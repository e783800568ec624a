/// Writes HTML piece by piece; every text is escaped.
struct HTMLWriter {
    private(set) var text = ""

    /// An element with others inside.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout HTMLWriter) -> Void
    ) {
        text += "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
        text += ">"
        body(&self)
        text += "</\(name)>\n"
    }

    /// An element with words inside.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], words: String) {
        element(name, attributes) { $0.words(words) }
    }

    mutating func words(_ words: String) {
        text += Self.escaped(words)
    }

    /// What is no text of a form: the beginning of a document, a style.
    mutating func verbatim(_ markup: StaticString) {
        text += markup.description
    }

    static func escaped(_ text: String) -> String {
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
