import Instruments
import StrictJSON

/// What a draft's first frame says: under which rules the interview was begun, where, and when.
public struct DraftHeader: Sendable, Hashable {
    static let format = "saring-draft/1"
    /// A draft that is older is removed: whoever has not come back to it by then starts anew.
    public static let hoursKept = 72

    public let program: String
    public let instrument: Instrument.ID
    public let edition: String
    public let digest: String
    public let context: Context.ID
    public let country: String?
    public let asksEverything: Bool
    /// The code of the record to come, and the one that withdraws it.
    public let code: String
    public let withdrawalCode: String
    /// The review state of the words in which the person is asked.
    public let wording: String
    /// What was seen of the whole site, where the interview is part of a visit.
    public let seenOfSite: Set<Observation.ID>
    /// The talk of a visit that it is, where it is one.
    public let talk: TalkOfVisit?
    /// Seconds since 1970; inside the encryption, and never in a record.
    public let started: Int

    public init(
        program: String, instrument: Instrument, context: Context.ID, country: String?, asksEverything: Bool,
        code: String, withdrawalCode: String, wording: String, seenOfSite: Set<Observation.ID> = [],
        talk: TalkOfVisit? = nil, started: Int
    ) {
        self.program = program
        self.instrument = instrument.id
        edition = instrument.edition
        digest = instrument.digest
        self.context = context
        self.country = country
        self.asksEverything = asksEverything
        self.code = code
        self.withdrawalCode = withdrawalCode
        self.wording = wording
        self.seenOfSite = seenOfSite
        self.talk = talk
        self.started = started
    }

    /// Whether it is due to be removed. Where the clock was set back nothing is.
    public func isExpired(now: Int) -> Bool {
        now - started > Self.hoursKept * 3600
    }

    /// Whether the draft was begun under this very edition.
    public func isUnder(_ other: Instrument) -> Bool {
        other.id == instrument && other.edition == edition && other.digest == digest
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { header in
            header.member("format", Self.format)
            header.member("program", program)
            header.member("instrument", instrument.text)
            header.member("edition", edition)
            header.member("digest", digest)
            header.member("context", context.text)
            header.member("country", country.map { .string($0) } ?? JSONNode.Value.null)
            header.member("asksEverything", asksEverything)
            header.member("code", code)
            header.member("withdrawalCode", withdrawalCode)
            header.member("wording", wording)
            header.member("seenOfSite", array: seenOfSite.map(\.text).sorted())
            header.member("visit", talk.map { .string($0.visit) } ?? JSONNode.Value.null)
            header.member("talk", talk?.number ?? 0)
            header.member("started", started)
        }
        return writer.bytes
    }

    /// - Returns: nil if the frame is no header that this program writes.
    init?(bytes: [UInt8]) {
        guard let header = try? JSONReader.read(bytes, maximumBytes: 1 << 14), header["format"]?.text == Self.format,
            let program = header["program"]?.text, let instrument = header["instrument"]?.text,
            let edition = header["edition"]?.text, let digest = header["digest"]?.text,
            let context = header["context"]?.text, let asksEverything = header["asksEverything"]?.truth,
            let code = header["code"]?.text, let withdrawalCode = header["withdrawalCode"]?.text,
            let wording = header["wording"]?.text,
            case .array(let seen)? = header["seenOfSite"]?.value, let started = header["started"]?.integer
        else { return nil }
        self.program = program
        self.instrument = Instrument.ID(instrument)
        self.edition = edition
        self.digest = digest
        self.context = Context.ID(context)
        country = header["country"]?.text
        self.asksEverything = asksEverything
        self.code = code
        self.withdrawalCode = withdrawalCode
        self.wording = wording
        seenOfSite = Set(seen.compactMap(\.text).map { Observation.ID($0) })
        talk = header["visit"]?.text.map { TalkOfVisit(visit: $0, number: header["talk"]?.integer ?? 0) }
        self.started = started
    }
}
