/// A file of gettext, a `.pot` or a `.po`, as it stands on disk.
struct GettextFile {
    struct Message {
        /// The text that is translated.
        let id: String
        /// The translation; empty where there is none.
        let translation: String
        /// Whether somebody was not certain of it, or it was made from an older text.
        let isFuzzy: Bool
        let place: Place
    }

    /// By their contexts, which are the texts' keys.
    private(set) var messages: [String: Message] = [:]
    /// The fields of the header, by name.
    private(set) var header: [String: String] = [:]

    /// Reads the lines that begin with a keyword or a quote; a text may go over several lines.
    init(_ text: String, file: String, report: (Diagnostic) -> Void) {
        var entry = Entry()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let place = Place(file: file, line: index + 1)
            let line = line.hasSuffix("\r") ? line.dropLast() : line
            guard let first = line.unicodeScalars.first else { continue }
            if first == "#" {
                // Whatever belongs to the next message stands before it; a message that is no longer used is a comment.
                if line.hasPrefix("#,"), line.contains("fuzzy") {
                    finish(&entry)
                    entry.isFuzzy = true
                }
                continue
            }
            // By scalars: a mark that joins the letter before it may be the first of a text, and would join the quote.
            let scalars = line.unicodeScalars
            let quote = scalars.firstIndex { $0 == " " || $0 == "\"" } ?? scalars.endIndex
            let keyword = line[..<quote]
            guard let value = Self.unquoted(scalars[quote...]),
                ["", "msgctxt", "msgid", "msgid_plural", "msgstr"].contains(keyword) || keyword.hasPrefix("msgstr[")
            else {
                report(Diagnostic(.badTemplate, at: place, subject: file))
                return
            }
            if entry.isBegunAnew(by: keyword) { finish(&entry) }
            entry.add(value, to: keyword, at: place)
        }
        finish(&entry)
    }

    private mutating func finish(_ entry: inout Entry) {
        defer { entry = Entry() }
        guard let id = entry.id else { return }
        let translation = entry.translation ?? ""
        if let context = entry.context, let place = entry.place {
            messages[context] = Message(id: id, translation: translation, isFuzzy: entry.isFuzzy, place: place)
        } else if id.isEmpty {
            for line in translation.split(separator: "\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                guard parts.count == 2 else { continue }
                header[String(parts[0])] = String(parts[1].drop { $0 == " " })
            }
        }
    }

    private static func unquoted(_ text: Substring.UnicodeScalarView) -> String? {
        let text = text.drop { $0 == " " }
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.dropFirst().dropLast() {
            switch (isEscaped, scalar) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (false, "\""): return nil
            case (true, "n"): result.append("\n")
            case (true, "t"): result.append("\t")
            case (true, "\\"), (true, "\""): result.append(scalar)
            case (true, _): return nil
            case (false, _): result.append(scalar)
            }
            isEscaped = false
        }
        return isEscaped ? nil : String(result)
    }
}

/// A message that is being read.
private struct Entry {
    var context: String?
    var id: String?
    var translation: String?
    var isFuzzy = false
    var place: Place?
    private var field: Substring = ""

    func isBegunAnew(by keyword: Substring) -> Bool {
        switch keyword {
        case "msgctxt": context != nil || id != nil
        case "msgid": id != nil
        default: false
        }
    }

    mutating func add(_ value: String, to keyword: Substring, at place: Place) {
        if !keyword.isEmpty { field = keyword }
        if self.place == nil { self.place = place }
        switch field {
        case "msgctxt": context = (context ?? "") + value
        case "msgid": id = (id ?? "") + value
        case "msgstr": translation = (translation ?? "") + value
        default: break
        }
    }
}
