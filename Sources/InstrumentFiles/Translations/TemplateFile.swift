/// A `.pot` as it stands on disk: which text each key has.
struct TemplateFile {
    struct Message {
        let id: String
        let place: Place
    }

    private(set) var messages: [String: Message] = [:]

    /// Reads the lines that begin with `msgctxt`, `msgid` or a quote; a text may go over several lines.
    init(_ text: String, file: String, report: (Diagnostic) -> Void) {
        var field = ""
        var context: (text: String, place: Place)?
        var id: String?

        func finish(_ messages: inout [String: Message]) {
            if let context, let id { messages[context.text] = Message(id: id, place: context.place) }
            context = nil
            id = nil
        }

        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let place = Place(file: file, line: index + 1)
            let line = line.hasSuffix("\r") ? line.dropLast() : line
            guard let first = line.first, first != "#" else { continue }
            let keyword = line.prefix { $0 != " " && $0 != "\"" }
            guard let value = Self.unquoted(line.dropFirst(keyword.count)),
                ["", "msgctxt", "msgid", "msgid_plural", "msgstr"].contains(keyword) || keyword.hasPrefix("msgstr[")
            else {
                report(Diagnostic(.badTemplate, at: place, subject: file))
                return
            }
            if keyword == "msgctxt" || keyword == "msgid" && context == nil || keyword == "msgid" && id != nil {
                finish(&messages)
            }
            if !keyword.isEmpty { field = String(keyword) }
            switch field {
            case "msgctxt": context = ((context?.text ?? "") + value, context?.place ?? place)
            case "msgid": id = (id ?? "") + value
            default: break
            }
        }
        finish(&messages)
    }

    private static func unquoted(_ text: Substring) -> String? {
        let text = text.drop { $0 == " " }
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            switch (isEscaped, character) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (false, "\""): return nil
            case (true, "n"): result.append("\n")
            case (true, "t"): result.append("\t")
            case (true, "\\"), (true, "\""): result.append(character)
            case (true, _): return nil
            case (false, _): result.append(character)
            }
            isEscaped = false
        }
        return isEscaped ? nil : result
    }
}
