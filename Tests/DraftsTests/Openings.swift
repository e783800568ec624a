import Instruments
import Interview
import Screening

/// Interviews in every place in which the person has just agreed that a record is kept.
struct Openings {
    private let openings: [Interview]

    /// - Parameter count: how many for each place.
    init(seed: UInt64, count: Int = 2) throws {
        let screener = try Screener(try Repository.readInstrument())
        var officer = RandomOfficer(seed: seed)
        openings = screener.instrument.contexts.flatMap { context in
            (0..<count).map { _ in officer.opening(screener, context.id) }
        }
    }

    /// One that is gone on with for some events, at random.
    func interview(_ officer: inout RandomOfficer, events: ClosedRange<Int>) -> Interview {
        var interview = openings.randomElement(using: &officer.random) ?? openings[0]
        for _ in 0..<Int.random(in: events, using: &officer.random) { officer.goOn(&interview) }
        return interview
    }
}
