import EventFormat
import Instruments
import Interview
import StrictJSON

/// A practice interview as it is kept and collected: what was done, in its order. It is no record, and nothing that reads
/// records reads it.
///
/// ```json
/// {"practice":1,"as":"K7","day":"2026-11-27","number":1,"scenario":"drawer-of-passports","digest":"…","instrument":"…",
///  "edition":"1","played":true,"log":[{"event":"responded","choices":["yes"],"minute":0},{"act":"send-out","minute":1}]}
/// ```
public struct PracticeFile: Sendable, Hashable {
    /// The version of the format.
    public static let version = 1
    /// No practice is longer, in bytes.
    public static let largest = 1 << 20

    /// A name by which nobody knows the trainee.
    public let pseudonym: String
    /// The day, as `2026-11-27`.
    public let day: String
    /// Which of the day it is, from 1.
    public let number: Int
    public let scenario: Scenario.ID
    /// Of the scenario's file as it was.
    public let digest: String
    public let instrument: Instrument.ID
    public let edition: String
    /// Whether the program played the person, and not a colleague.
    public let playsPerson: Bool
    public let log: [Rehearsal.Entry]

    public init(_ rehearsal: Rehearsal, _ instrument: Instrument, pseudonym: String, day: String, number: Int) {
        self.pseudonym = pseudonym
        self.day = day
        self.number = number
        scenario = rehearsal.scenario.id
        digest = rehearsal.scenario.digest
        self.instrument = instrument.id
        edition = instrument.edition
        playsPerson = rehearsal.playsPerson
        log = rehearsal.log
    }

    /// By which files are in the order in which they were held: the day, and its number on it.
    public var order: String {
        let digits = String(number)
        return day + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + pseudonym
    }

    /// Whether a word can be a pseudonym: letters and digits, one to twenty.
    public static func isPseudonym(_ word: String) -> Bool {
        (1...20).contains(word.utf8.count)
            && word.utf8.allSatisfy { byte in
                let letter = byte | 0x20
                return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
            }
    }

    /// The rehearsal as it was held; nil if the scenario is another by now.
    public func rehearsal(_ scenario: Scenario, _ rules: PracticeRules) -> Rehearsal? {
        guard scenario.id == self.scenario, scenario.digest == digest else { return nil }
        var rehearsal = Rehearsal(scenario, rules, playsPerson: playsPerson)
        for entry in log { rehearsal.note(entry.step, minute: entry.minute) }
        return rehearsal
    }
}

extension PracticeFile {
    public var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { file in
            file.member("practice", Self.version)
            file.member("as", pseudonym)
            file.member("day", day)
            file.member("number", number)
            file.member("scenario", scenario.text)
            file.member("digest", digest)
            file.member("instrument", instrument.text)
            file.member("edition", edition)
            file.member("played", playsPerson)
            file.array("log") { log in
                for entry in self.log { log.object { Self.write(entry, &$0) } }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ entry: Rehearsal.Entry, _ object: inout JSONObjectWriter) {
        switch entry.step {
        case .event(let event): return EventFormat.write(event, minute: entry.minute, into: &object)
        case .act(let act): object.member("act", act.text)
        case .lookedUp(let question): object.member("lookedUp", question.text)
        }
        object.member("minute", entry.minute)
    }

    /// - Returns: nil if the bytes are none that this program writes.
    public init?(_ bytes: [UInt8]) {
        guard let file = try? JSONReader.read(bytes, maximumBytes: Self.largest),
            file["practice"]?.integer == Self.version,
            let pseudonym = file["as"]?.text, Self.isPseudonym(pseudonym), let day = file["day"]?.text,
            day.wholeMatch(of: #/\d{4}-\d{2}-\d{2}/#) != nil,
            let number = file["number"]?.integer, number > 0,
            let scenario = file["scenario"]?.text, let digest = file["digest"]?.text,
            let instrument = file["instrument"]?.text, let edition = file["edition"]?.text,
            let playsPerson = file["played"]?.truth, case .array(let entries)? = file["log"]?.value
        else { return nil }
        let log = entries.compactMap(Self.entry)
        guard log.count == entries.count else { return nil }
        self.pseudonym = pseudonym
        self.day = day
        self.number = number
        self.scenario = ID(scenario)
        self.digest = digest
        self.instrument = ID(instrument)
        self.edition = edition
        self.playsPerson = playsPerson
        self.log = log
    }

    private static func entry(_ object: JSONNode) -> Rehearsal.Entry? {
        guard let minute = object["minute"]?.integer else { return nil }
        if let act = object["act"]?.text { return Rehearsal.Entry(.act(ID(act)), minute: minute) }
        if let question = object["lookedUp"]?.text { return Rehearsal.Entry(.lookedUp(ID(question)), minute: minute) }
        return EventFormat.read(object).map { Rehearsal.Entry(.event($0.event), minute: $0.minute) }
    }
}
