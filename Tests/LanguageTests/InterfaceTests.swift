import Foundation
import InstrumentFiles
import Language
import Testing

/// The words of the program against the list of what it says.
struct InterfaceTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let file: String
    private let texts: Texts

    init() throws {
        file = try String(contentsOf: Self.root.appending(path: "Translations/interface.yaml"), encoding: .utf8)
        guard case .read(let texts) = InterfaceFile.read(dataFolder: Self.root.path) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.texts = texts
    }

    /// The ids as they stand in the file, found without the program's own reader.
    private var ids: [String] {
        file.matches(of: #/(?m)^ {2}- \{id: ([^,]+), text: /#).map { String($0.1) }
    }

    @Test func `every message has words, and all words are a message's`() {
        let listed = ids.count
        #expect(Set(ids) == Set(Message.allCases.map(\.rawValue)))
        #expect(listed == Message.allCases.count, "an id stands twice")
        #expect(listed == file.matches(of: #/(?m)^ {2}- /#).count, "a line that is no message")
    }

    @Test func `the program's own reader finds the same`() {
        #expect(texts.missing == [] && texts.unused == [])
        #expect(Message.allCases.allSatisfy { !texts[$0].isEmpty })
    }

    @Test func `a place that is filled is a plain word in braces`() {
        for message in Message.allCases {
            let text = texts[message]
            let places = text.matches(of: /\{[a-z]+\}/).count
            #expect(text.count { $0 == "{" } == places && text.count { $0 == "}" } == places, "\(message)")
        }
    }

    @Test func `no sentence begins or ends with a space, or breaks a line`() {
        for message in Message.allCases {
            let text = texts[message]
            #expect(text == text.trimmingCharacters(in: .whitespaces), "\(message)")
            #expect(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count == 1, "\(message)")
        }
    }
}
