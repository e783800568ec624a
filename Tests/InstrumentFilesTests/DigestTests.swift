import Foundation
import InstrumentFiles
import Testing

/// The digest of an instrument is one that an auditor gets without this program.
struct DigestTests {
    @Test func `the digest is that of sha256sum's listing`() throws {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.currentDirectoryURL = Fixture.base
        shell.arguments = [
            "-c",
            "find Indicators/tiny Indicators/lists -name '*.yaml' | LC_ALL=C sort | xargs sha256sum | sha256sum",
        ]
        let output = Pipe()
        shell.standardOutput = output
        try shell.run()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        #expect(printed.prefix(64) == (try InstrumentLibrary(dataFolder: Fixture.base.path).read("tiny").digest))
    }
}
