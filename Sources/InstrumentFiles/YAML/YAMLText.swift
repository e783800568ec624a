import Yams

/// A YAML file, read into values with their places; without anchors, aliases, tags or duplicate keys.
struct YAMLText {
    let file: String
    private let text: String
    private let bytes: [UInt8]
    /// Where each line begins in the bytes; the line breaks are those that libyaml counts.
    private let lines: [Int]
    private var diagnostics: Set<Diagnostic> = []

    /// Reads the bytes of a file. What is wrong is told to `report`; nil if nothing in it can be used.
    static func parse(_ bytes: [UInt8], file: String, report: (Diagnostic) -> Void) -> YAMLValue? {
        // libyaml counts a byte order mark as a column, so that the first line would be indented.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report(Diagnostic(.notUTF8, at: Place(file: file, line: lineOfInvalidByte(bytes)), subject: file))
            return nil
        }
        var yaml = YAMLText(file: file, text: text, bytes: bytes)
        let value = yaml.parse()
        yaml.diagnostics.forEach(report)
        return yaml.diagnostics.isEmpty ? value : nil
    }

    private init(file: String, text: String, bytes: [UInt8]) {
        self.file = file
        self.text = text
        self.bytes = bytes
        lines = YAMLText.lines(of: bytes)
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
        switch byte(at: place) {
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
            diagnostics.insert(Diagnostic(.alias, at: place, subject: file))
            return nil
        case UInt8(ascii: "!"):
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

    /// The first byte of the character at a place; nil behind the end.
    private func byte(at place: Place) -> UInt8? {
        guard lines.indices.contains(place.line - 1) else { return nil }
        var index = lines[place.line - 1]
        var column = 1
        while column < place.column, index < bytes.count {
            index += 1
            // Bytes that continue a character are no columns.
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            column += 1
        }
        return index < bytes.count ? bytes[index] : nil
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
            let end = number + 1 < lines.count ? lines[number + 1] : bytes.count
            let line = String(decoding: bytes[lines[number]..<end], as: UTF8.self)
            let rest = line.drop { $0 == " " }
            guard let start = rest.first, !start.isNewline, start != "#" else { continue }
            let column = line.count - rest.count + 1
            if column < first.column { break }
            if column == first.column, [key, "\"\(key)\"", "'\(key)'"].contains(where: { rest.hasPrefix($0 + ":") }) {
                return Place(file: file, line: number + 1, column: column)
            }
        }
        return first
    }

    /// Yams compares the keys of a mapping whole, so that a nest of aliases as a key would take for ever. Sixteen
    /// aliases are too few for that; a file that seems to have more, and an anchor, is refused unread.
    private func placeOfAliasBomb() -> Place? {
        guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
        let before = Set(" \t\r\n[]{},:-?".utf8)
        let marks = bytes.indices.filter { index in
            (bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "&"))
                && (index == 0 || before.contains(bytes[index - 1]))
        }
        let aliases = marks.filter { bytes[$0] == UInt8(ascii: "*") }
        guard aliases.count > 16, aliases.count < marks.count, let first = aliases.first else { return nil }
        let line = lines.lastIndex { $0 <= first } ?? 0
        let start = String(decoding: bytes[lines[line]..<first], as: UTF8.self)
        return Place(file: file, line: line + 1, column: start.unicodeScalars.count + 1)
    }

    // MARK: - Lines

    private static func lines(of bytes: [UInt8]) -> [Int] {
        var lines = [0]
        for (index, byte) in bytes.enumerated() {
            let breaks =
                switch byte {
                case 0x0A: true
                case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
                case 0x85: index > 0 && bytes[index - 1] == 0xC2
                case 0xA8, 0xA9: index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
                default: false
                }
            if breaks { lines.append(index + 1) }
        }
        return lines
    }

    /// The line of the first byte that is not UTF-8.
    static func lineOfInvalidByte(_ bytes: [UInt8]) -> Int {
        // No UTF-8 sequence has a line feed inside, so each line is valid or not for itself.
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
