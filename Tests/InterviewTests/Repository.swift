import Foundation
import InstrumentFiles
import Instruments
import Screening

/// The working edition as it stands in this repository, read once.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let instrument = read { try readInstrument() }
    static let screener = read { try Screener(instrument) }
    static let contexts = instrument.contexts.map(\.id)

    static func readInstrument() throws -> Instrument {
        try InstrumentLibrary(dataFolder: root.path).read("asean-commit-working")
    }

    private static func read<Value>(_ body: () throws -> Value) -> Value {
        do { return try body() } catch { fatalError("the working edition cannot be read: \(error)") }
    }

    static func question(_ id: Question.ID) -> Question? {
        instrument.questions.first { $0.id == id }
    }

    static func questions(of phase: Question.Phase) -> [Question] {
        instrument.questions.filter { $0.phase == phase }
    }
}
