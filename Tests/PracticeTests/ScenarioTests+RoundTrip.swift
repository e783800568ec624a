import InstrumentFiles
import Instruments
import Practice
import TestSupport
import Testing

extension ScenarioTests {
    /// Everything but the digest, which is that of the file.
    func expectRoundTrip(_ scenario: Scenario) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(ScenarioText(scenario).text.utf8), to: "\(scenario.id).yaml")
        let read = try #require(try ScenarioFile.read(path, under: Shipped.data).first)
        #expect(ScenarioText(read).text == ScenarioText(scenario).text)
        #expect(read.replies == scenario.replies && read.traps == scenario.traps)
        #expect(read.expected == scenario.expected && read.acts == scenario.acts)
    }
}
