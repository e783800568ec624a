import Instruments
import Interview
import Synchronization
import Testing

/// The interviews in which everything is answered harmlessly, as they stand at every page: most tests begin with a
/// piece of one, and need not hold it again.
enum Stages {
    struct Stage: Sendable {
        let interview: Interview
        let page: Page
    }

    private struct Key: Hashable {
        let context: Context.ID
        let keepsRecord: Bool
    }

    private static let known = Mutex<[Key: [Stage]]>([:])

    static func of(_ context: Context.ID, keepsRecord: Bool) throws -> [Stage] {
        try known.withLock { known in
            let key = Key(context: context, keepsRecord: keepsRecord)
            if let stages = known[key] { return stages }
            var interview = Interview(
                screener: Repository.screener, context: context, id: "1", keepsRecord: keepsRecord,
                asksEverything: true)
            var stages: [Stage] = []
            while true {
                let page = interview.page
                stages.append(Stage(interview: interview, page: page))
                guard let event = Event.harmless(at: page, [:]) else { break }
                try interview.apply(event, minute: interview.events.count)
                try #require(stages.count < 500, "an interview without an end")
            }
            known[key] = stages
            return stages
        }
    }
}
