import Foundation
import InstrumentFiles
import Instruments
import Practice
import Screening

/// The data that ship, read once.
enum Shipped {
    static let dataFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let data: IndicatorData = {
        guard let data = try? InstrumentLibrary(dataFolder: dataFolder).readData() else {
            fatalError("the data that ship cannot be read; see saring indicators lint")
        }
        return data
    }()

    static let instrument = data.instruments[0]

    static let screener: Screener = {
        guard let screener = try? Screener(instrument) else { fatalError("the engine does not take the edition") }
        return screener
    }()

    static var scenarios: [Scenario] { data.scenarios }

    static func scenario(_ id: Scenario.ID) -> Scenario {
        guard let scenario = scenarios.first(where: { $0.id == id }) else { fatalError("no scenario \(id)") }
        return scenario
    }

    /// The careful interviews, each held once.
    static let careful: [Scenario.ID: CarefulInterview] = Dictionary(
        uniqueKeysWithValues: scenarios.map { ($0.id, CarefulInterview($0, data.practice, screener)) })
}
