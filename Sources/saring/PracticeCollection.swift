import Console
import EmbeddedInstruments
import Files
import Instruments
import Language
import Practice

/// The practice of a class: files that were named, and those of folders.
struct PracticeCollection {
    /// In the order in which they were held.
    private(set) var sessions: [ClassReport.Session] = []
    /// Files of folders that could not be read; each was named to the user.
    private(set) var unread = 0

    private let sets: IndicatorSets
    private let texts: Texts
    private var read: Set<PracticeFile> = []
    private var engines = PracticeEngines()
    private var held: [(order: String, session: ClassReport.Session)] = []

    /// - Parameter paths: of files and folders. A file of a folder that cannot be read is named, and the others are read.
    /// - Throws: where a file that was named itself cannot be read, or there is none at all.
    init(_ paths: [String], _ sets: IndicatorSets, texts: Texts) throws(Failure) {
        self.sets = sets
        self.texts = texts
        guard !paths.isEmpty else { throw Failure(.usage, .errorNoPractice) }
        for path in paths {
            guard let names = try? SystemFiles().names(in: path) else {
                try add(path)
                continue
            }
            // Memory sticks carry hidden copies of files.
            for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".") {
                addOrName("\(path)/\(name)")
            }
        }
        guard !held.isEmpty else { throw Failure(.noInput, .errorNoPractice) }
        sessions = held.sorted { $0.order < $1.order }.map(\.session)
    }

    private mutating func add(_ path: String) throws(Failure) {
        let practice = try sets.heldPractice(path, &engines)
        guard read.insert(practice.file).inserted else {
            Streams.error(texts[.reportTwice, ["file": path]])
            return
        }
        let scenario = practice.rehearsal.scenario
        let careful = engines.carefulInterview(of: scenario, practice.rehearsal.rules, practice.screener)
        let session = ClassReport.Session(
            officer: practice.file.pseudonym.uppercased(), day: practice.file.day, scenario: scenario,
            debrief: try practice.debrief(path, careful: careful))
        held.append((practice.file.order, session))
    }

    private mutating func addOrName(_ path: String) {
        do throws(Failure) {
            try add(path)
        } catch {
            Streams.error(Saring.program + ": " + EmbeddedTexts.english[error.message, error.values])
            unread += 1
        }
    }
}
