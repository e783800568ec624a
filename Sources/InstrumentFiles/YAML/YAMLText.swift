import Yams

/// A YAML file, read into values with their places; without anchors, aliases, tags or duplicate keys.
struct YAMLText {
    let file: String
    private let text: String
    private let lines: [Substring.UnicodeScalarView]
    private var diagnostics: Set<Diagnostic> = []

    /// Reads the bytes of a file. What is wrong is told to `report`; nil if nothing in it can be used.
    static func parse(_ bytes: [UInt8], file: String, report: (Diagnostic) -> Void) -> YAMLValue? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report(Diagnostic(.notUTF8, at: Place(file: file, line: lineOfInvalidByte(bytes)), subject: file))
            return nil
        }
        var yaml = YAMLText(file: file, text: text)
        let value = yaml.parse()
        yaml.diagnostics.forEach(report)
        return yaml.diagnostics.isEmpty ? value : nil
    }

    private init(file: String, text: String) {
        self.file = file
        self.text = text
        // The line breaks are those that libyaml counts.
        lines = text.unicodeScalars.isEmpty ? [] : YAMLText.lines(of: text)
    }

    private mutating func parse() -> YAMLValue? {
        if let place = placeOfAliasBomb() {
            diagnostics.insert(Diagnostic(.alias, at: place, subject: file))
            return nil
        }
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                diagnostics.insert(Diagnostic(.emptyFile, at: Place(file: file), subject: file))
                return nil
            }
            return convert(root)
        } catch {
            diagnostics.insert(diagnostic(for: error))
            return nil
        }
    }

    // MARK: - Nodes

    private mutating func convert(_ node: Node) -> YAMLValue? {
        let place = place(of: node.mark)
        // An alias is replaced by the node of its anchor, whose mark is where the anchor stands; such a node is never
        // descended into, so the time is linear in the file's length however often it is referred to.
        switch character(at: place) {
        case "&", "*":
            diagnostics.insert(Diagnostic(.alias, at: place, subject: file))
            return nil
        case "!":
            diagnostics.insert(Diagnostic(.tag, at: place, subject: file))
            return nil
        default:
            break
        }
        switch node {
        case .scalar(let scalar):
            return YAMLValue(content: .scalar(scalar.string, isPlain: scalar.style == .plain), place: place)
        case .sequence(let sequence):
            return YAMLValue(content: .list(sequence.compactMap { convert($0) }), place: place)
        case .mapping(let mapping):
            return YAMLValue(content: .map(mapping.compactMap { entry($0.key, $0.value) }), place: place)
        case .alias:
            diagnostics.insert(Diagnostic(.alias, at: place, subject: file))
            return nil
        }
    }

    private mutating func entry(_ key: Node, _ value: Node) -> YAMLEntry? {
        let converted = convert(value)
        guard let name = convert(key) else { return nil }
        guard case .scalar(let text, _) = name.content else {
            diagnostics.insert(Diagnostic(.wrongShape, at: name.place, subject: "key", details: ["text"]))
            return nil
        }
        return converted.map { YAMLEntry(key: text, keyPlace: name.place, value: $0) }
    }

    private func place(of mark: Mark?) -> Place {
        Place(file: file, line: max(mark?.line ?? 1, 1), column: max(mark?.column ?? 1, 1))
    }

    private func character(at place: Place) -> Unicode.Scalar? {
        guard place.line <= lines.count else { return nil }
        let line = lines[place.line - 1]
        return line.dropFirst(place.column - 1).first
    }

    // MARK: - Mistakes

    private func diagnostic(for error: any Error) -> Diagnostic {
        switch error as? YamlError {
        case .reader(let problem, let offset, _, _):
            return Diagnostic(.badYAML, at: place(offset: offset ?? 0), subject: file, details: [problem])
        case .composer(_, "found undefined alias", let mark, _):
            return Diagnostic(.alias, at: place(of: mark), subject: file)
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Diagnostic(.badYAML, at: place(of: mark), subject: file, details: [problem])
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            return Diagnostic(
                .duplicateKey, at: placeOfRepetition(of: key, first: place(of: context.mark)), subject: key)
        default:
            return Diagnostic(.badYAML, at: Place(file: file), subject: file, details: ["unreadable"])
        }
    }

    private func place(offset: Int) -> Place {
        var line = 1
        var column = 1
        for character in text.prefix(offset) {
            if character.isNewline {
                line += 1
                column = 1
            } else {
                column += character.unicodeScalars.count
            }
        }
        return Place(file: file, line: line, column: column)
    }

    /// Yams tells where a repeated key stands first; in block style the repetition begins in the same column.
    private func placeOfRepetition(of key: String, first: Place) -> Place {
        for number in lines.indices.dropFirst(first.line) {
            let line = lines[number]
            guard let start = line.firstIndex(where: { $0 != " " }), line[start] != "#" else { continue }
            let column = line.distance(from: line.startIndex, to: start) + 1
            if column < first.column { break }
            let rest = Substring(line[start...])
            if column == first.column, [key, "\"\(key)\"", "'\(key)'"].contains(where: { rest.hasPrefix($0 + ":") }) {
                return Place(file: file, line: number + 1, column: column)
            }
        }
        return first
    }

    /// Yams compares the keys of a mapping whole, so that a nest of aliases as a key would take for ever. Sixteen
    /// aliases are too few for that; a file that seems to have more, and an anchor, is refused unread.
    private func placeOfAliasBomb() -> Place? {
        var first: Place?
        var aliases = 0
        var hasAnchor = false
        for (number, line) in lines.enumerated() {
            var previous: Unicode.Scalar = " "
            for (column, scalar) in line.enumerated() {
                defer { previous = scalar }
                guard scalar == "*" || scalar == "&", " \t[]{},:-?".unicodeScalars.contains(previous) else { continue }
                if scalar == "&" {
                    hasAnchor = true
                } else {
                    aliases += 1
                    first = first ?? Place(file: file, line: number + 1, column: column + 1)
                }
            }
        }
        return hasAnchor && aliases > 16 ? first : nil
    }

    // MARK: - Lines

    private static func lines(of text: String) -> [Substring.UnicodeScalarView] {
        let scalars = text.unicodeScalars
        var lines: [Substring.UnicodeScalarView] = []
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalars[index]) {
                lines.append(scalars[start..<index])
                let isPair = scalars[index] == "\r" && next < scalars.endIndex && scalars[next] == "\n"
                start = isPair ? scalars.index(after: next) : next
                index = start
            } else {
                index = next
            }
        }
        lines.append(scalars[start...])
        return lines
    }

    private static func lineOfInvalidByte(_ bytes: [UInt8]) -> Int {
        // No UTF-8 sequence has a line feed inside, so each line is valid or not for itself.
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
