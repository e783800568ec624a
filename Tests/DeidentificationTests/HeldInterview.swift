import Instruments
import Interview
import Records
import Screening
import StrictJSON
import TestSupport
import Testing

/// An interview held at random up to the page that shows the record, of a person who agrees to one.
struct HeldInterview {
    let interview: Interview

    /// - Parameter codes: what is answered where a field of the record is asked from a list.
    init(place: Context.ID, seed: UInt64, codes: [RecordField: String] = [:]) throws {
        var random = SplitMix64(seed: seed)
        var interview = Interview(
            screener: try WorkingEdition.screener.get(), context: place, id: "1", keepsRecord: true,
            asksEverything: true)
        var steps = 0
        while interview.page != .record {
            steps += 1
            try #require(steps < 400)
            guard case .question(let question, _) = interview.page else {
                try interview.apply(.read, minute: steps / 3)
                continue
            }
            let response = Self.response(to: question, interview, codes, &random)
            try interview.apply(.responded(response), minute: steps / 3)
        }
        self.interview = interview
    }

    private static func response(
        to question: Question, _ interview: Interview, _ codes: [RecordField: String], _ random: inout SplitMix64
    ) -> Response {
        if case .list(let id) = question.kind {
            if let code = question.field.flatMap({ codes[$0] }) { return .code(code) }
            return .code(interview.instrument.list(id)?.entries.randomElement(using: &random)?.code ?? "")
        }
        let sheet = interview.answerSheet
        let goesOn = question.choices.filter { $0.ends == nil && interview.screener.isOffered($0, sheet) }
        if question.field == .consentRecord { return .answer(.choices([Choice.yes])) }
        if question.phase == .questions, question.offersNotSaying, Int.random(in: 0..<10, using: &random) == 0 {
            return .answer([.unknown, .declined].randomElement(using: &random) ?? .unknown)
        }
        let most = question.kind == .many ? min(3, goesOn.count) : 1
        let count = Int.random(in: 1...most, using: &random)
        return .answer(.choices(goesOn.shuffled(using: &random).prefix(count).map(\.id)))
    }

    /// The record that would be kept, as it is written.
    func record(_ deidentifier: Deidentifier, country: String?) throws -> [UInt8] {
        var random = SplitMix64(seed: 7)
        let record = ScreeningRecord(
            interview, code: RecordCode(using: &random), withdrawalDigest: RecordCode(using: &random).digest,
            program: "0.1.0", month: "2026-11", country: country, minutes: interview.minutes.last ?? 0,
            deidentifier: deidentifier)
        return RecordWriter(interview.instrument).bytes(record)
    }

    func node(country: String?) throws -> JSONNode {
        try JSONReader.read(try record(WorkingEdition.deidentifier(country), country: country))
    }
}
