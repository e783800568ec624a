import Instruments
import Interview
import Screening
import StrictJSON

/// An event of an interview as members of a JSON object: `"event":"responded","choices":["cannot-get"],"minute":3`.
public enum EventFormat {
    /// Writes the event's members.
    ///
    /// - Parameter minute: whole minutes since the interview began.
    public static func write(_ event: Event, minute: Int, into object: inout JSONObjectWriter) {
        switch event {
        case .responded(let response):
            object.member("event", "responded")
            write(response, &object)
        case .read: object.member("event", "read")
        case .back: object.member("event", "back")
        case .revisit(let question):
            object.member("event", "revisit")
            object.member("question", question.text)
        case .wanted(let question):
            object.member("event", "wanted")
            object.member("question", question.text)
        case .danger: object.member("event", "danger")
        case .stopped: object.member("event", "stopped")
        case .resumed: object.member("event", "resumed")
        case .coarsened(let field):
            object.member("event", "coarsened")
            object.member("field", field.rawValue)
        }
        object.member("minute", minute)
    }

    private static func write(_ response: Response, _ object: inout JSONObjectWriter) {
        switch response {
        case .answer(.choices(let choices)): object.member("choices", array: choices.map(\.text))
        case .answer(.unknown): object.member("notEstablished", "unknown")
        case .answer(.declined): object.member("notEstablished", "declined")
        case .code(let code): object.member("code", code)
        case .skipped: object.member("skipped", true)
        }
    }

    /// - Returns: nil if the object is none that this program writes.
    public static func read(_ object: JSONNode) -> (event: Event, minute: Int)? {
        guard let minute = object["minute"]?.integer, let kind = object["event"]?.text,
            let event = event(kind, object)
        else { return nil }
        return (event, minute)
    }

    private static func event(_ kind: String, _ object: JSONNode) -> Event? {
        switch kind {
        case "responded": response(object).map(Event.responded)
        case "read": .read
        case "back": .back
        case "revisit": object["question"]?.text.map { .revisit(Question.ID($0)) }
        case "wanted": object["question"]?.text.map { .wanted(Question.ID($0)) }
        case "danger": .danger
        case "stopped": .stopped
        case "resumed": .resumed
        case "coarsened": object["field"]?.text.flatMap(RecordField.init).map(Event.coarsened)
        default: nil
        }
    }

    private static func response(_ object: JSONNode) -> Response? {
        if case .array(let choices)? = object["choices"]?.value {
            let ids = choices.compactMap(\.text)
            return ids.count == choices.count ? .answer(.choices(ids.map { Choice.ID($0) })) : nil
        }
        if let code = object["code"]?.text { return .code(code) }
        switch object["notEstablished"]?.text {
        case "unknown": return .answer(.unknown)
        case "declined": return .answer(.declined)
        default: return object["skipped"] != nil ? .skipped : nil
        }
    }
}
