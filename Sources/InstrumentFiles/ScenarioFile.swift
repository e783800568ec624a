import Foundation
import Instruments

/// A practice scenario in a file of its own, or a folder of them, that a trainer keeps beside the program's.
///
/// ```swift
/// let scenarios = try ScenarioFile.read("my-lesson.yaml", under: data)
/// ```
public enum ScenarioFile {
    /// Reads a file, or every YAML file of a folder.
    ///
    /// - Parameter data: what the scenarios are held against.
    /// - Throws: every mistake, with its place.
    public static func read(_ path: String, under data: IndicatorData) throws(InvalidInstrument) -> [Scenario] {
        let known = data.instruments.map { ($0.id, Optional(Reading(naming: $0))) }
        let acts = Reading(naming: data.practice)
        let examinations = files(path).map { file in
            let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
            return ScenarioExamination(
                file: DataFile(path: file, name: file), named: name, known: known, acts: acts)
        }
        let mistakes = examinations.flatMap(\.reading.diagnostics)
        guard mistakes.allSatisfy({ $0.severity == .warning }), !examinations.isEmpty else {
            let nothing = Diagnostic(.missingFile, at: Place(file: path), subject: path)
            throw InvalidInstrument(diagnostics: mistakes.isEmpty ? [nothing] : mistakes)
        }
        return examinations.compactMap(\.scenario)
    }

    private static func files(_ path: String) -> [String] {
        guard DataFile.isFolder(path) else { return [path] }
        return DataFile.names(in: path).filter(DataFile.isYAML).map { "\(path)/\($0)" }
    }
}
