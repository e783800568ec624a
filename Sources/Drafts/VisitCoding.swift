import Instruments
import Interview
import StrictJSON

/// An event of a visit as the JSON of one frame: `{"event":"looked","for":"guarded-exit","found":"seen"}`.
enum VisitCoding {
    static func bytes(_ event: Visit.Event) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { frame in
            switch event {
            case .looked(let observation, let look):
                frame.member("event", "looked")
                frame.member("for", observation.text)
                frame.member("found", look.rawValue)
            case .began: frame.member("event", "began")
            case .ended(let finding):
                frame.member("event", "ended")
                write(finding, into: &frame)
            case .endedLater(let number, let finding):
                frame.member("event", "ended-later")
                frame.member("talk", number)
                write(finding, into: &frame)
            case .calledOff: frame.member("event", "called-off")
            }
        }
        return writer.bytes
    }

    private static func write(_ finding: Visit.Finding, into frame: inout JSONObjectWriter) {
        frame.member("referred", finding.isReferred)
        frame.member("labour", finding.hasLabourClaim)
        frame.member("again", finding.needsAnotherTalk)
    }

    /// - Returns: nil if the frame is none that this program writes.
    static func event(_ bytes: [UInt8]) -> Visit.Event? {
        guard let frame = try? JSONReader.read(bytes, maximumBytes: 1 << 12) else { return nil }
        switch frame["event"]?.text {
        case "looked":
            guard let observation = frame["for"]?.text, let found = frame["found"]?.text.flatMap(Visit.Look.init)
            else { return nil }
            return .looked(Observation.ID(observation), found)
        case "began": return .began
        case "ended": return finding(frame).map { .ended($0) }
        case "ended-later":
            guard let number = frame["talk"]?.integer, let finding = finding(frame) else { return nil }
            return .endedLater(number, finding)
        case "called-off": return .calledOff
        default: return nil
        }
    }

    private static func finding(_ frame: JSONNode) -> Visit.Finding? {
        guard let referred = frame["referred"]?.truth, let labour = frame["labour"]?.truth,
            let again = frame["again"]?.truth
        else { return nil }
        return Visit.Finding(isReferred: referred, hasLabourClaim: labour, needsAnotherTalk: again)
    }
}
