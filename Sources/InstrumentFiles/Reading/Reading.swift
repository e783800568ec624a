import Instruments

/// What has been read of an instrument so far: its mistakes, what was named and referred to, and where everything
/// stands.
final class Reading {
    private(set) var diagnostics: [Diagnostic] = []
    /// False when a file is missing or is not YAML: what it would have named is then unknown.
    private(set) var isComplete = true
    /// Kinds of which a thing could not be read, so that its id is unknown.
    private(set) var doubtful: Set<NameKind> = []

    /// Whether everything was read, and every name was found. Only then is what seems to be missing really missing, and
    /// not just misspelt.
    var isSettled: Bool {
        isComplete && !diagnostics.contains { ["S2", "S3"].contains($0.code.rawValue.prefix(2)) }
    }
    /// Where each thing and each of its keys stands, by a path such as `question/papers/choice/own`.
    private var spots: [String: Place] = [:]
    private(set) var names: [NameKind: [String: Place]] = [:]
    private(set) var references: [Reference] = []
    private(set) var conditions: [OwnedCondition] = []
    /// Where each question's number stands first.
    var numbers: [Int: Place] = [:]

    struct Reference {
        let kind: NameKind
        let id: String
        let place: Place
    }

    struct OwnedCondition {
        let use: PlacedCondition.Use
        /// The path of the thing that it belongs to.
        let owner: String
        let placed: PlacedCondition
    }

    // MARK: - Mistakes

    func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        switch diagnostic.code {
        case .missingFile, .missingFolder, .unreadableFile, .largeFile, .notUTF8, .emptyFile, .badYAML, .alias, .tag,
            .duplicateKey:
            isComplete = false
        default:
            break
        }
    }

    func report(_ code: Diagnostic.Code, at place: Place, _ subject: String, _ details: String...) {
        report(Diagnostic(code, at: place, subject: subject, details: details))
    }

    /// Reports at the place of a path, or of the nearest thing above it that has one.
    func report(_ code: Diagnostic.Code, at path: String, _ subject: String, _ details: String...) {
        report(Diagnostic(code, at: place(of: path), subject: subject, details: details))
    }

    /// Notes that a thing of this kind could not be read.
    func doubt(_ kind: NameKind) {
        doubtful.insert(kind)
    }

    // MARK: - Places

    func mark(_ path: String, at place: Place) {
        if spots[path] == nil { spots[path] = place }
    }

    func place(of path: String) -> Place {
        var path = path[...]
        while true {
            if let place = spots[String(path)] { return place }
            guard let slash = path.lastIndex(of: "/") else { break }
            path = path[..<slash]
        }
        return spots["instrument"] ?? Place(file: "")
    }

    // MARK: - Names

    /// Notes that a thing of this id exists; false, and reported, if there is one already.
    @discardableResult
    func declare(_ kind: NameKind, _ id: String, at place: Place) -> Bool {
        if let first = names[kind]?[id] {
            let shown = id.split(separator: "/").last.map(String.init) ?? id
            report(.duplicateID, at: place, shown, DiagnosticMessages.noun(for: kind), "\(first.file):\(first.line)")
            return false
        }
        names[kind, default: [:]][id] = place
        return true
    }

    /// Takes over what another instrument names, so that it can be referred to here.
    func borrow(_ kinds: [NameKind], from other: Reading) {
        for kind in kinds { names[kind, default: [:]].merge(other.names[kind] ?? [:]) { first, _ in first } }
    }

    /// Notes that a thing of this id is named; whether it exists is checked when everything has been read.
    func refer(_ kind: NameKind, _ id: String, at place: Place) {
        references.append(Reference(kind: kind, id: id, place: place))
    }

    func note(_ condition: PlacedCondition, use: PlacedCondition.Use, owner: String) {
        conditions.append(OwnedCondition(use: use, owner: owner, placed: condition))
    }
}
