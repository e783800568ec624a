import Instruments
import StrictJSON

/// What the first frame of a visit's file says: under which rules it was begun, what kind of site, where, and when.
public struct VisitHeader: Sendable, Hashable {
    static let format = "saring-visit/1"

    public let instrument: Instrument.ID
    public let edition: String
    public let digest: String
    public let site: Site.ID
    public let country: String?
    /// Seconds since 1970; inside the encryption, and never in a record.
    public let started: Int

    public init(instrument: Instrument, site: Site.ID, country: String?, started: Int) {
        self.instrument = instrument.id
        edition = instrument.edition
        digest = instrument.digest
        self.site = site
        self.country = country
        self.started = started
    }

    /// Whether it is due to be removed, as a draft is.
    public func isExpired(now: Int) -> Bool {
        now - started > DraftHeader.hoursKept * 3600
    }

    /// Whether it was begun under this very edition.
    public func isUnder(_ other: Instrument) -> Bool {
        other.id == instrument && other.edition == edition && other.digest == digest
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { header in
            header.member("format", Self.format)
            header.member("instrument", instrument.text)
            header.member("edition", edition)
            header.member("digest", digest)
            header.member("site", site.text)
            header.member("country", country.map { .string($0) } ?? JSONNode.Value.null)
            header.member("started", started)
        }
        return writer.bytes
    }

    /// - Returns: nil if the frame is no header that this program writes.
    init?(bytes: [UInt8]) {
        guard let header = try? JSONReader.read(bytes, maximumBytes: 1 << 14), header["format"]?.text == Self.format,
            let instrument = header["instrument"]?.text, let edition = header["edition"]?.text,
            let digest = header["digest"]?.text, let site = header["site"]?.text,
            let started = header["started"]?.integer
        else { return nil }
        self.instrument = Instrument.ID(instrument)
        self.edition = edition
        self.digest = digest
        self.site = Site.ID(site)
        country = header["country"]?.text
        self.started = started
    }
}
