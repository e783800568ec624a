/// Values of `Instruments` as Swift expressions, by reflection: what is added there needs nothing here.
///
/// The memberwise initialisers give every optional nil, every array [] and every flag false by default, except for those
/// arrays that an instrument's checks do not let be empty; so these are left out.
enum SwiftLiteral {
    static func of(_ value: Any) -> String {
        switch value {
        case let text as String: return quoted(text)
        case let number as Int: return String(number)
        case let truth as Bool: return String(truth)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        let type = name(of: mirror.subjectType)
        switch mirror.displayStyle {
        case .optional:
            return mirror.children.first.map { of($0.value) } ?? "nil"
        case .collection:
            return "[\(mirror.children.map { of($0.value) }.joined(separator: ", "))]"
        case .enum:
            return "\(type).\(enumCase(value, mirror))"
        case .struct where type.hasPrefix("ID<"):
            return mirror.children.first.map { of($0.value) } ?? "\"\""
        case .struct where type == "Citation":
            return "Citation(\(quoted("\(value)")))"
        case .struct:
            return "\(type)(\(arguments(mirror)))"
        default:
            preconditionFailure("\(type) has no literal")
        }
    }

    /// `Instruments.Titled<Instruments.FlagName>` as it is written where `Instruments` is imported.
    static func name(of type: Any.Type) -> String {
        String(reflecting: type).replacing("Instruments.", with: "").replacing("Swift.", with: "")
    }

    private static func arguments(_ mirror: Mirror) -> String {
        mirror.children.compactMap { label, value in
            if isDefault(value) { return nil }
            return "\(label ?? ""): \(of(value))"
        }.joined(separator: ", ")
    }

    private static func isDefault(_ value: Any) -> Bool {
        if let truth = value as? Bool { return !truth }
        let mirror = Mirror(reflecting: value)
        return (mirror.displayStyle == .optional || mirror.displayStyle == .collection) && mirror.children.isEmpty
    }

    private static func enumCase(_ value: Any, _ mirror: Mirror) -> String {
        guard let (label, payload) = mirror.children.first, let label else { return "\(value)" }
        let parts = Mirror(reflecting: payload)
        guard parts.displayStyle == .tuple else { return "\(label)(\(of(payload)))" }
        let values = parts.children.map { name, value in
            // Reflection calls the unnamed values of a tuple .0, .1 …
            guard let name, !name.hasPrefix(".") else { return of(value) }
            return "\(name): \(of(value))"
        }
        return "\(label)(\(values.joined(separator: ", ")))"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            case "\t": "\\t"
            default: scalar.value < 0x20 ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
