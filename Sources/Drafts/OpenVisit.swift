import Instruments
import Interview
import Sealing

/// A visit that was read and can be gone on with.
public struct OpenVisit: Sendable {
    /// Its file's name; random.
    public let name: String
    public let header: VisitHeader
    let events: [Visit.Event]
    let opened: OpenedDraft

    /// The visit as it stood.
    ///
    /// - Returns: nil if the instrument is another edition, or has no such site.
    public func replayed(_ instrument: Instrument) -> Visit? {
        guard header.isUnder(instrument), let site = instrument.sites.first(where: { $0.id == header.site }) else {
            return nil
        }
        var visit = Visit(site: site)
        for event in events { visit.apply(event) }
        return visit
    }

    /// How many talks there were.
    public var talkCount: Int { events.count { $0 == .began } - events.count { $0 == .calledOff } }
}
