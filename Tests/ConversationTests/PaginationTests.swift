import Terminal
import TestSupport
import Testing

@testable import Conversation

/// A page that is longer than the screen is shown in parts.
struct PaginationTests {
    private static let texts = [
        "Yes", "I am afraid for a child who is still there.",
        "Were you free to leave the place where you work or live?",
        "คุณสามารถออกจากที่ทำงานได้อย่างอิสระหรือไม่", "តើអ្នក\u{200B}អាច\u{200B}ចាកចេញ\u{200B}ពី\u{200B}កន្លែងធ្វើការដែរឬទេ",
        "你能自由离开工作场所吗？", "First line\nand a second\n\nand a fourth", "   ",
        "one " + String(repeating: "more ", count: 80),
    ]

    private func page(_ random: inout SplitMix64) -> [Paragraph] {
        (0..<Int.random(in: 0...30, using: &random)).map { _ in
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<3: return .gap
            case 3..<6: return .numbered(Int.random(in: 1...99, using: &random), Self.texts[0])
            case let kind:
                return Paragraph(
                    Self.texts.randomElement(using: &random) ?? "", indent: Int.random(in: 0...6, using: &random),
                    hanging: Int.random(in: 0...8, using: &random), beginsPart: kind == 9)
            }
        }
    }

    @Test(arguments: 0..<40)
    func `parts fit on the screen, and nothing is lost or shown twice`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for columns in 20...120 {
            let page = page(&random)
            let room = Int.random(in: 1...40, using: &random)
            let parts = Pagination(columns: columns, room: room).parts(page)
            let lines = page.lines(columns: columns)
            #expect(parts.allSatisfy { $0.count <= room }, "columns \(columns), room \(room)")
            #expect(parts.joined().allSatisfy { TextLayout.width(of: $0) <= columns })
            #expect(!parts.isEmpty && (parts.count == 1 || parts.allSatisfy { !$0.isEmpty }))
            #expect(isCut(lines, into: parts), "columns \(columns), room \(room)")
        }
    }

    /// Whether the parts are the lines in their order, with nothing but empty lines left out between them.
    private func isCut(_ lines: [String], into parts: [[String]]) -> Bool {
        var rest = lines[...]
        for part in parts {
            if part.first != "" { rest = rest.drop { $0.isEmpty } }
            guard rest.starts(with: part) else { return false }
            rest = rest.dropFirst(part.count)
        }
        return rest.allSatisfy(\.isEmpty)
    }

    @Test(arguments: 0..<40)
    func `a question stays with its answers where they fit`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for columns in 20...120 {
            let before = page(&random).map { Paragraph($0.text, indent: $0.indent, hanging: $0.hanging) }
            let question = [Paragraph("Were you free to leave?", beginsPart: true), .gap]
            let answers = (1...Int.random(in: 1...9, using: &random)).map { Paragraph.numbered($0, "Answer \($0)") }
            let gaps = [Paragraph](repeating: .gap, count: Int.random(in: 0...2, using: &random))
            let own = (question + answers).lines(columns: columns)
            let room = Int.random(in: own.count...own.count + 12, using: &random)
            let parts = Pagination(columns: columns, room: room).parts(before + question + answers + gaps)
            #expect(parts.contains { part in isWithin(own, part) }, "columns \(columns), room \(room)")
        }
    }

    private func isWithin(_ lines: [String], _ part: [String]) -> Bool {
        part.indices.contains { part[$0...].starts(with: lines) }
    }

    @Test func `the room for one line is enough`() {
        let page = [.gap, Paragraph("one"), .gap, .gap, Paragraph("two", beginsPart: true), .gap]
        #expect(Pagination(columns: 20, room: 1).parts(page) == [["one"], ["two"]])
        #expect(Pagination(columns: 20, room: 0).parts(page) == [["one"], ["two"]])
    }

    @Test func `a page of empty lines is one empty part`() {
        #expect(Pagination(columns: 20, room: 2).parts([]) == [[]])
        #expect(Pagination(columns: 20, room: 2).parts([.gap, .gap, .gap]) == [[]])
    }

    @Test func `a part ends between paragraphs where that does not leave it half empty`() {
        let paragraph = [Paragraph("one\ntwo\nthree"), .gap]
        let parts = Pagination(columns: 20, room: 6).parts(paragraph + paragraph + paragraph)
        #expect(parts == [["one", "two", "three"], ["one", "two", "three"], ["one", "two", "three"]])
        let long = Pagination(columns: 20, room: 6).parts([Paragraph("a"), .gap, Paragraph("1\n2\n3\n4\n5\n6")])
        #expect(long == [["a", "", "1", "2", "3", "4"], ["5", "6"]])
    }
}
