import Instruments

/// Finds every mistake in the instruments of a data folder, in the program's own words, and in the template of the
/// translations.
///
/// ```swift
/// let diagnostics = Linter().lint(dataFolder: ".")
/// for diagnostic in diagnostics { print(diagnostic) }
/// exit(Linter.exitStatus(of: diagnostics))
/// ```
public struct Linter: Sendable {
    public init() {}

    /// Every mistake, by file, line and column; empty if there is none.
    public func lint(dataFolder: String) -> [Diagnostic] {
        let library = InstrumentLibrary(dataFolder: dataFolder)
        guard !library.ids.isEmpty else { return [library.noInstrument] }
        let examinations = library.examinations()
        let interface = InterfaceFile(dataFolder: dataFolder)
        var diagnostics = Set(examinations.diagnostics)
        diagnostics.formUnion(interface?.reading.diagnostics ?? [])
        // Texts that were read with a mistake would all be reported once more.
        if diagnostics.allSatisfy({ $0.severity == .warning }) {
            diagnostics.formUnion(
                TranslationCheck.diagnostics(
                    of: examinations, interface: interface?.entries ?? [], dataFolder: dataFolder))
        }
        return diagnostics.sorted()
    }

    /// What a check ends with: 0 if there is no error, 66 if there was nothing to check, else 1.
    public static func exitStatus(of diagnostics: [Diagnostic]) -> Int32 {
        guard diagnostics.contains(where: { $0.severity == .error }) else { return 0 }
        return diagnostics.contains { $0.code == .missingFolder } ? 66 : 1
    }
}
