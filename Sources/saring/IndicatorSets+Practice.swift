import Console
import Instruments
import Practice

extension IndicatorSets {
    /// The scenario of that id.
    func scenario(named name: String) throws(Failure) -> Scenario {
        if let scenario = data.scenarios.first(where: { $0.id.text == name }) { return scenario }
        if data.scenarios.isEmpty { throw Failure(.noInput, .errorNoScenarios) }
        let names = data.scenarios.map(\.id.text).joined(separator: ", ")
        throw Failure(.usage, .errorNoSuchScenario, ["names": names])
    }

    /// Reads a file of practice.
    ///
    /// - Throws: where it is none, or its scenario is not here, or was another.
    func heldPractice(_ path: String, _ engines: inout PracticeEngines) throws(Failure) -> HeldPractice {
        let input = try InputFile(path)
        defer { input.close() }
        guard let file = PracticeFile(try input.whole(atMost: PracticeFile.largest)) else {
            throw Failure(.badData, .errorNotAPractice, ["file": path])
        }
        guard let scenario = data.scenarios.first(where: { $0.id == file.scenario }),
            let rehearsal = file.rehearsal(scenario, data.practice),
            case let instrument = try instrument(named: scenario.instrument.text),
            file.instrument == instrument.id, file.edition == instrument.edition
        else {
            throw Failure(
                .badData, .errorOtherScenario, ["file": path, "scenario": file.scenario.text])
        }
        let screener = try engines.engine(for: scenario, of: self)
        return HeldPractice(file: file, rehearsal: rehearsal, screener: screener)
    }
}
