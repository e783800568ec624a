import Files
import Interview
import Sealing

/// Visits that are open. Their files stand beside the drafts of interviews, under the same key.
extension DraftFolder {
    static let visitEnding = ".visit"

    /// The visits that can be read.
    ///
    /// - Parameter now: seconds since 1970; what is older than a draft may be is destroyed.
    public func openVisits(now: Int) throws(FileFault) -> [OpenVisit] {
        var visits: [OpenVisit] = []
        for name in try folder.names() where name.hasSuffix(Self.visitEnding) {
            guard let visit = visit(name, try folder.read(name, atMost: Self.largestByteCount)) else { continue }
            if visit.header.isExpired(now: now) {
                try Self.destroy(name, in: folder)
            } else {
                visits.append(visit)
            }
        }
        return visits.sorted { $0.header.started < $1.header.started }
    }

    /// Of a visit whose end was cut off, or damaged, what is whole is read: the talks themselves are kept elsewhere.
    private func visit(_ name: String, _ bytes: [UInt8]) -> OpenVisit? {
        guard let opened = try? OpenedDraft(bytes: bytes, vault: vault), let head = opened.payloads.first,
            let header = VisitHeader(bytes: head)
        else { return nil }
        let events = opened.payloads.dropFirst().compactMap(VisitCoding.event)
        return OpenVisit(name: name, header: header, events: events, opened: opened)
    }

    public func journal(for header: VisitHeader, seconds: Int) -> VisitJournal {
        let name = Self.newName(ending: Self.visitEnding)
        return VisitJournal(
            file: DraftFile(folder: folder, name: name, vault: vault, seconds: seconds), header: header)
    }

    /// Tells the visit of a talk how that talk ended; nothing where the visit was closed.
    ///
    /// - Parameter now: seconds since 1970, as for ``openVisits(now:)``.
    public func tell(_ talk: TalkOfVisit, _ finding: Visit.Finding, now: Int, seconds: Int) throws(FileFault) {
        guard let visit = try openVisits(now: now).first(where: { $0.name == talk.visit }) else { return }
        try journal(after: visit, seconds: seconds).note(.endedLater(talk.number, finding))
    }

    public func journal(after visit: OpenVisit, seconds: Int) -> VisitJournal {
        VisitJournal(
            file: DraftFile(folder: folder, name: visit.name, vault: vault, after: visit.opened, seconds: seconds),
            header: visit.header)
    }
}
