import Interview
import Screening
import Sealing

/// A draft that was read and can be gone on with.
public struct Draft: Sendable {
    /// Its file's name; random.
    public let name: String
    public let header: DraftHeader
    /// What happened, with the minute of each.
    public let events: [(event: Event, minute: Int)]
    let opened: OpenedDraft

    /// How it ends: whole, cut off in what was being written, or damaged in the middle.
    public var end: OpenedDraft.End { opened.end }

    /// The minute of the last event.
    public var minute: Int { events.last?.minute ?? 0 }

    /// The interview as it stood.
    ///
    /// - Returns: nil if the events do not fit: it was another program that wrote them.
    public func replayed(_ screener: Screener) -> Interview? {
        var interview = Interview(
            screener: screener, context: header.context, id: "1", keepsRecord: true,
            asksEverything: header.asksEverything, seenOfSite: header.seenOfSite)
        for (event, minute) in events {
            guard (try? interview.apply(event, minute: minute)) != nil else { return nil }
        }
        return interview
    }
}
