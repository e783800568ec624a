import Foundation
import InstrumentFiles
import Instruments
import Language

@testable import Conversation

/// The working edition and the program's words as they stand in this repository, read once.
enum Repository {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let instrument = {
        do { return try InstrumentLibrary(dataFolder: root).read("asean-commit-working") } catch {
            fatalError("the working edition cannot be read: \(error)")
        }
    }()

    static let texts = {
        guard case .read(let texts) = InterfaceFile.read(dataFolder: root) else {
            fatalError("the program's words cannot be read")
        }
        return texts
    }()

    /// One for each question, with all of its answers offered.
    static let readers = instrument.questions.map { question in
        var list: CodeList?
        if case .list(let id) = question.kind { list = instrument.list(id) }
        return AnswerReader(
            question: question, offered: question.choices, list: list, texts: texts, hasBefore: false)
    }

    static func reader(of question: Question.ID) throws -> AnswerReader {
        guard let reader = readers.first(where: { $0.question.id == question }) else {
            throw CocoaError(.keyValueValidation)
        }
        return reader
    }
}
