import Instruments
import Interview
import Screening
import StrictJSON

/// An event of an interview as the JSON of one frame: `{"event":"responded","choices":["cannot-get"],"minute":3}`.
enum EventCoding {
    static func bytes(_ event: Event, minute: Int) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { frame in
            switch event {
            case .responded(let response):
                frame.member("event", "responded")
                write(response, &frame)
            case .read: frame.member("event", "read")
            case .back: frame.member("event", "back")
            case .revisit(let question):
                frame.member("event", "revisit")
                frame.member("question", question.text)
            case .wanted(let question):
                frame.member("event", "wanted")
                frame.member("question", question.text)
            case .danger: frame.member("event", "danger")
            case .stopped: frame.member("event", "stopped")
            case .resumed: frame.member("event", "resumed")
            case .coarsened(let field):
                frame.member("event", "coarsened")
                frame.member("field", field.rawValue)
            }
            frame.member("minute", minute)
        }
        return writer.bytes
    }

    private static func write(_ response: Response, _ frame: inout JSONObjectWriter) {
        switch response {
        case .answer(.choices(let choices)): frame.member("choices", array: choices.map(\.text))
        case .answer(.unknown): frame.member("notEstablished", "unknown")
        case .answer(.declined): frame.member("notEstablished", "declined")
        case .code(let code): frame.member("code", code)
        case .skipped: frame.member("skipped", true)
        }
    }

    /// - Returns: nil if the frame is none that this program writes.
    static func event(_ bytes: [UInt8]) -> (Event, minute: Int)? {
        guard let frame = try? JSONReader.read(bytes, maximumBytes: 1 << 17),
            let minute = frame["minute"]?.integer, let kind = frame["event"]?.text, let event = event(kind, frame)
        else { return nil }
        return (event, minute)
    }

    private static func event(_ kind: String, _ frame: JSONNode) -> Event? {
        switch kind {
        case "responded": response(frame).map(Event.responded)
        case "read": .read
        case "back": .back
        case "revisit": frame["question"]?.text.map { .revisit(Question.ID($0)) }
        case "wanted": frame["question"]?.text.map { .wanted(Question.ID($0)) }
        case "danger": .danger
        case "stopped": .stopped
        case "resumed": .resumed
        case "coarsened": frame["field"]?.text.flatMap(RecordField.init).map(Event.coarsened)
        default: nil
        }
    }

    private static func response(_ frame: JSONNode) -> Response? {
        if case .array(let choices)? = frame["choices"]?.value {
            let ids = choices.compactMap(\.text)
            return ids.count == choices.count ? .answer(.choices(ids.map { Choice.ID($0) })) : nil
        }
        if let code = frame["code"]?.text { return .code(code) }
        switch frame["notEstablished"]?.text {
        case "unknown": return .answer(.unknown)
        case "declined": return .answer(.declined)
        default: return frame["skipped"] != nil ? .skipped : nil
        }
    }
}
