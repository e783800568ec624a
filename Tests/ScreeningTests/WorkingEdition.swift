import Foundation
import InstrumentFiles
import Instruments
import Screening

/// The instrument that ships, read from the data folder, with everything that the tests need of it.
struct WorkingEdition: Sendable {
    let instrument: Instrument
    let screener: Screener
    let naive: NaiveRules
    let sheets: RandomSheets
    let questions: [Question.ID: Question]
    let openings: [Opening]
    /// The opening questions.
    let lists: Set<Question.ID>

    /// The folder that holds `Indicators` and `Tests`.
    static let dataFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let read = Result { try Self() }

    /// Read once for all tests.
    static func shared() throws -> Self { try read.get() }

    private init() throws {
        instrument = try InstrumentLibrary(dataFolder: Self.dataFolder).read("asean-commit-working")
        screener = try Screener(instrument)
        naive = NaiveRules(instrument)
        sheets = RandomSheets(instrument)
        questions = Dictionary(uniqueKeysWithValues: instrument.questions.map { ($0.id, $0) })
        openings = Self.openings(in: instrument)
        lists = Set(openings.map(\.list))
    }

    /// The place of a level: 0 is the lowest.
    func rank(_ level: Level.ID) -> Int {
        instrument.levels.reversed().firstIndex { $0.id == level } ?? -1
    }

    /// The sheet as an interview makes it: an answer that states a fact of the case, or an observation, states it for the
    /// sheet too.
    func settled(_ sheet: AnswerSheet) -> AnswerSheet {
        var settled = sheet
        for question in instrument.questions {
            for choice in sheet.answers[question.id]?.choices.compactMap(question.choice) ?? [] {
                for setting in choice.sets { settled.facts[setting.fact] = setting.value }
                for seen in choice.observes {
                    var how = settled.observations[seen.observation] ?? ObservedHow(known: [])
                    how.known.insert(seen.known)
                    if let cause = seen.cause { how.causes.insert(cause) }
                    settled.observations[seen.observation] = how
                }
            }
        }
        return settled
    }

    /// Whether nothing follows from a choice: no effect of its own, and no derivation, rule, flag or need that asks for it.
    func isWithoutConsequence(_ question: Question.ID, _ choice: Choice.ID) -> Bool {
        // That a person works is a fact of the case; the derivation of forced work asks for it.
        if question == "activity", choice == "works" { return false }
        return questions[question]?.choice(choice)?.hasEffect == false
    }
}
