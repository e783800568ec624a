import Testing

@testable import Terminal

@Suite struct UTF8GateTests {
    @Test func textPassesUnchanged() {
        var gate = UTF8Gate()
        let text = Array("abc กี่ ខ្មែរ 中文 😀\r".utf8)
        #expect(text.flatMap { gate.pass($0) } == text)
        #expect(gate.isValid)
    }

    @Test func noPartOfALetterPasses() {
        var gate = UTF8Gate()
        #expect(gate.pass(0xE0) == [])
        #expect(gate.pass(0xB8) == [])
        #expect(gate.pass(0x81) == [0xE0, 0xB8, 0x81])
    }

    @Test(arguments: [
        ([0x80], "?"), ([0xFF, 0x61], "?a"), ([0xE0, 0x61], "?a"), ([0xE0, 0xB8, 0xC3, 0xA9], "?é"),
        ([0xED, 0xA0, 0x80], "?"), ([0xC0, 0x80], "??"),
    ])
    func otherBytesShowAsQuestionMarks(bytes: [UInt8], shown: String) {
        var gate = UTF8Gate()
        #expect(bytes.flatMap { gate.pass($0) } == Array(shown.utf8))
        #expect(!gate.isValid)
    }
}
