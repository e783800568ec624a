import EmbeddedInstruments
import Foundation
import InstrumentFiles
import Testing

/// What is compiled in is what the files hold.
struct EmbeddedTests {
    private let root = Fixture.root.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `the compiled instruments equal the files'`() throws {
        let data = try InstrumentLibrary(dataFolder: root.path).readData()
        #expect(EmbeddedInstruments.all == data.instruments)
        #expect(EmbeddedInstruments.crossChecks == data.crossChecks)
        #expect(EmbeddedInstruments.overlays == data.overlays)
        #expect(EmbeddedInstruments.deidentification == data.deidentification)
        #expect(!data.crossChecks.isEmpty && !data.overlays.isEmpty)
    }

    @Test func `the compiled formats of exchange equal the files'`() throws {
        let formats = try InstrumentLibrary(dataFolder: root.path).readExchangeFormats()
        #expect(formats.map(\.id) == ["ctdc", "htcds"])
        #expect(EmbeddedInstruments.exchangeFormats == formats)
    }

    @Test func `the compiled words equal the file's`() {
        #expect(InterfaceFile.read(dataFolder: root.path) == .read(EmbeddedTexts.english))
    }
}
