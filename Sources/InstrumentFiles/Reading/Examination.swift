import Foundation
import Instruments

/// A folder of an instrument, read whole and checked.
struct Examination {
    let reading: Reading
    /// Only for looking up places and texts where mistakes were found; never handed out then.
    let instrument: Instrument

    private let folder: String
    private let name: String
    private let lists: String
    private let listsName: String

    /// Reads the folder of an instrument and the folder of the code lists, and checks them.
    init(folder: String, lists: String) {
        let folder = URL(fileURLWithPath: folder).standardizedFileURL
        let lists = URL(fileURLWithPath: lists).standardizedFileURL
        self.folder = folder.path
        self.lists = lists.path
        name = "\(folder.deletingLastPathComponent().lastPathComponent)/\(folder.lastPathComponent)"
        listsName = "\(lists.deletingLastPathComponent().lastPathComponent)/\(lists.lastPathComponent)"
        reading = Reading()
        var digest = FileDigest()
        instrument = Examination.read(
            folder: self.folder, name: name, lists: self.lists, listsName: listsName, reading: reading, digest: &digest)
    }

    /// The instrument, if no mistake was found.
    func result() throws(InvalidInstrument) -> Instrument {
        guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
            throw InvalidInstrument(diagnostics: reading.diagnostics)
        }
        return instrument
    }

    /// Where the text of a key stands.
    func place(of key: TextKey) -> Place {
        let parts = key.rawValue.split(separator: "/").map(String.init)
        if parts.first == "lists" { return reading.place(of: (["list"] + parts.dropFirst()).joined(separator: "/")) }
        // The title and the statement of the instrument itself.
        let path = parts.count == 2 ? ["instrument"] + parts.dropFirst() : Array(parts.dropFirst())
        return reading.place(of: path.joined(separator: "/"))
    }

    // MARK: - Files

    private static let files = [
        "instrument.yaml", "indicators.yaml", "questions.yaml", "interview.yaml", "rules.yaml", "actions.yaml",
    ]
    /// An instrument may state what must hold of it.
    private static let propertyFile = "properties.yaml"
    /// And what is looked for at a place that is visited.
    private static let siteFile = "sites.yaml"

    private static func read(
        folder: String, name: String, lists: String, listsName: String, reading: Reading, digest: inout FileDigest
    ) -> Instrument {
        /// Reads a file and adds it to the digest.
        func yaml(_ file: DataFile) -> YAMLValue? {
            guard let bytes = file.bytes(in: reading) else { return nil }
            digest.add(bytes, named: file.name)
            return YAMLText.parse(bytes, file: file.name) { reading.report($0) }
        }
        func yaml(_ file: String) -> YAMLValue? {
            yaml(DataFile(path: "\(folder)/\(file)", name: "\(name)/\(file)"))
        }
        guard DataFile.isFolder(folder) else {
            reading.report(.missingFolder, at: Place(file: name), name)
            return Draft(reading: reading, folder: name).instrument(digest: "")
        }
        reading.mark("instrument", at: Place(file: "\(name)/instrument.yaml"))
        for unknown in DataFile.names(in: folder)
        where DataFile.isYAML(unknown) && ![propertyFile, siteFile].contains(unknown) && !files.contains(unknown) {
            reading.report(.unknownFile, at: Place(file: "\(name)/\(unknown)"), unknown)
        }

        var draft = Draft(reading: reading, folder: name)
        // instrument.yaml first: the names of its thresholds are words of the conditions.
        let values = files.map { (file: $0, value: yaml($0)) }
        let byFile = Dictionary(values.compactMap { entry in entry.value.map { (entry.file, $0) } }) { first, _ in first
        }
        let folderName = name.split(separator: "/").last.map(String.init) ?? name
        if let value = byFile["instrument.yaml"] { draft.head = reading.head(value, folder: folderName) }
        if let value = byFile["indicators.yaml"] {
            (draft.indicators, draft.observations) = reading.indicators(value)
        }
        if let value = byFile["questions.yaml"] { draft.common = reading.questions(value) }
        if let value = byFile["interview.yaml"] { (draft.steps, draft.endings) = reading.interview(value) }
        if let value = byFile["rules.yaml"] { draft.ruleSet = reading.rules(value) }
        if let value = byFile["actions.yaml"] { draft.actionSet = reading.actions(value) }
        if DataFile.names(in: folder).contains(propertyFile), let value = yaml(propertyFile) {
            draft.properties = reading.properties(value)
        }
        if DataFile.names(in: folder).contains(siteFile), let value = yaml(siteFile) {
            draft.sites = reading.sites(value)
        }

        let contexts = DataFile.names(in: "\(folder)/contexts").filter(DataFile.isYAML)
        if contexts.isEmpty {
            reading.report(.missingFolder, at: Place(file: "\(name)/contexts"), "contexts")
        }
        for file in contexts {
            guard let value = yaml("contexts/\(file)") else { continue }
            let context = reading.context(
                value, file: "\(name)/contexts/\(file)", named: String(file.dropLast(".yaml".count)))
            if let context { draft.contexts.append(context) }
        }
        for file in DataFile.names(in: lists).filter(DataFile.isYAML) {
            guard let value = yaml(DataFile(path: "\(lists)/\(file)", name: "\(listsName)/\(file)")) else { continue }
            if let list = reading.list(value, named: String(file.dropLast(".yaml".count))) { draft.lists.append(list) }
        }
        draft.check()
        return draft.instrument(digest: digest.hexadecimal)
    }
}
