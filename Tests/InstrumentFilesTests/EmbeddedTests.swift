import EmbeddedInstruments
import Foundation
import InstrumentFiles
import Testing

/// What is compiled in is what the files hold.
struct EmbeddedTests {
    private let root = Fixture.root.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `the compiled instruments equal the files'`() throws {
        let (instruments, crossChecks) = try InstrumentLibrary(dataFolder: root.path).readEverything()
        #expect(EmbeddedInstruments.all == instruments)
        #expect(EmbeddedInstruments.crossChecks == crossChecks)
        #expect(!crossChecks.isEmpty)
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
