import Foundation
import InstrumentFiles
import Instruments
import Language

// Reads everything of a data folder, and the program's own words, and writes them as Swift, so that the program carries
// them without any YAML.
//
//     instrument-compiler <data folder> <output.swift>
//
// Ends 65 where the data is wrong, 66 where a file is missing, 64 for wrong arguments, 73 if it cannot write.

func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(status)
}

/// As compilers write it, so that an editor can jump there.
func fail(_ mistakes: [Diagnostic], status: Int32) -> Never {
    let lines = mistakes.map { mistake in
        "\(CommandLine.arguments[1])/\(mistake.file):\(mistake.line):\(mistake.column): "
            + "\(mistake.severity.rawValue): \(mistake.code.rawValue) \(mistake.sentence)"
    }
    fail(lines.joined(separator: "\n"), status: status)
}

func readTexts(dataFolder: String) -> Texts {
    switch InterfaceFile.read(dataFolder: dataFolder) {
    case .missing: Texts([:])
    case .read(let texts): texts
    case .mistakes(let mistakes): fail(mistakes, status: 65)
    }
}

guard CommandLine.arguments.count == 3 else {
    fail("usage: instrument-compiler <data folder> <output.swift>", status: 64)
}
let dataFolder = CommandLine.arguments[1]
let output = CommandLine.arguments[2]

do throws(InvalidInstrument) {
    let library = InstrumentLibrary(dataFolder: dataFolder)
    let data = try library.readData()
    let exchangeFormats = try library.readExchangeFormats()
    let texts = readTexts(dataFolder: dataFolder)
    let catalogues = try CatalogueFile.all(dataFolder: dataFolder)
    let mistakes = catalogues.flatMap(\.diagnostics).filter { $0.severity == .error }
    if !mistakes.isEmpty { fail(mistakes, status: 65) }
    let source = SwiftSource(
        of: data, exchangeFormats: exchangeFormats, texts: texts, catalogues: catalogues.map(\.catalogue)
    ).text
    do {
        try Data(source.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
        fail("\(output): cannot be written. Check that its folder exists.", status: 73)
    }
} catch {
    fail(error.diagnostics, status: error.exitStatus)
}
