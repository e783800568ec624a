/// A second reading of the form's expressions, as ODK evaluates them: for tests alone.
struct ExpressionReader {
    private enum Value: Equatable {
        case truth(Bool)
        case text(String)

        var truth: Bool {
            switch self {
            case .truth(let truth): truth
            case .text(let text): !text.isEmpty
            }
        }

        var text: String {
            if case .text(let text) = self { text } else { "" }
        }
    }

    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private var signs: ArraySlice<Substring>
    private let fields: [String: String]

    /// The signs of an expression; they are found once, since it is read for many cases.
    static func signs(of expression: String) -> [Substring] {
        expression.matches(of: /\$\{[^}]+\}|'[^']*'|[a-z]+|[(),=]|\S/).map(\.output)
    }

    /// - Parameter fields: what was typed, several answers with a space between them; nothing for what was not.
    static func holds(_ signs: [Substring], _ fields: [String: String]) throws -> Bool {
        try value(signs, fields).truth
    }

    static func text(_ signs: [Substring], _ fields: [String: String]) throws -> String {
        try value(signs, fields).text
    }

    private static func value(_ signs: [Substring], _ fields: [String: String]) throws -> Value {
        var reader = Self(signs: signs[...], fields: fields)
        let value = try reader.either()
        guard reader.signs.isEmpty else { throw Fault(description: "more than an expression: \(reader.signs)") }
        return value
    }

    private mutating func take(_ sign: String) -> Bool {
        guard signs.first == sign[...] else { return false }
        signs.removeFirst()
        return true
    }

    private mutating func expect(_ sign: String) throws {
        guard take(sign) else { throw Fault(description: "\(sign) is missing before \(signs.prefix(5))") }
    }

    private mutating func either() throws -> Value {
        var value = try both()
        while take("or") {
            let next = try both()
            value = .truth(value.truth || next.truth)
        }
        return value
    }

    private mutating func both() throws -> Value {
        var value = try equality()
        while take("and") {
            let next = try equality()
            value = .truth(value.truth && next.truth)
        }
        return value
    }

    private mutating func equality() throws -> Value {
        let value = try single()
        return take("=") ? .truth(value.text == (try single()).text) : value
    }

    private mutating func single() throws -> Value {
        guard let sign = signs.first else { throw Fault(description: "an expression ends too early") }
        signs.removeFirst()
        switch sign {
        case "(":
            let value = try either()
            try expect(")")
            return value
        case "not", "selected", "if": return try call(sign, try arguments())
        case "when": return .text(fields["when"] ?? "")
        default:
            if sign.hasPrefix("${") { return .text(fields[String(sign.dropFirst(2).dropLast())] ?? "") }
            guard sign.hasPrefix("'") else { throw Fault(description: "not known: \(sign)") }
            return .text(String(sign.dropFirst().dropLast()))
        }
    }

    private mutating func arguments() throws -> [Value] {
        try expect("(")
        var values = [try either()]
        while take(",") { values.append(try either()) }
        try expect(")")
        return values
    }

    private func call(_ name: Substring, _ values: [Value]) throws -> Value {
        switch (name, values.count) {
        case ("not", 1): return .truth(!values[0].truth)
        case ("selected", 2): return .truth(values[0].text.split(separator: " ").contains(values[1].text[...]))
        case ("if", 3): return values[0].truth ? values[1] : values[2]
        default: throw Fault(description: "\(name) with \(values.count) values")
        }
    }
}
