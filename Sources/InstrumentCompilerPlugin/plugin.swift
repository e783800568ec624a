import Foundation
import PackagePlugin

/// Compiles the YAML of `Indicators`, and the program's own words, into Swift before `EmbeddedInstruments` is built, anew
/// whenever one of these files changes.
@main
struct InstrumentCompilerPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let package = context.package.directoryURL
        let texts = package.appending(path: "Translations/interface.yaml")
        let inputs =
            files(below: package.appending(path: "Indicators"), ending: ".yaml") + [texts].filter(exists)
            + files(below: package.appending(path: "Translations"), ending: ".po")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedInstruments+All.swift")
        return [
            .buildCommand(
                displayName: "Compiling the instruments of Indicators",
                executable: try context.tool(named: "instrument-compiler").url,
                arguments: [package.path, output.path],
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }

    private func exists(_ file: URL) -> Bool {
        FileManager.default.fileExists(atPath: file.path)
    }

    private func files(below folder: URL, ending: String) -> [URL] {
        let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (enumerator?.allObjects ?? []).compactMap { $0 as? URL }
        return files.filter { $0.path.hasSuffix(ending) }.sorted { $0.path < $1.path }
    }
}
