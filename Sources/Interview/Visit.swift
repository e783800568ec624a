import Instruments
import Screening

/// A visit to a site: what was looked for once, and how each talk ended, by its number alone.
///
/// It knows no terminal and no file, as an interview does; replaying its events gives the same visit.
///
/// ```swift
/// var visit = Visit(site: vessel)
/// visit.apply(.looked("guarded-exit", .seen))
/// visit.apply(.began)
/// visit.apply(.ended(Visit.Finding(assessment, instrument)))
/// ```
public struct Visit: Sendable, Hashable {
    /// What came of looking for one thing.
    public enum Look: String, Sendable, Hashable, CaseIterable {
        case seen
        case notSeen = "not-seen"
        /// It could not be looked at; as little a no as the one before.
        case notLooked = "not-looked"
    }

    /// What an officer did.
    public enum Event: Sendable, Hashable {
        case looked(Observation.ID, Look)
        /// A talk began.
        case began
        /// The talk that began last came to its end.
        case ended(Finding)
        /// A talk that had been interrupted came to its end later: its number, from 1.
        case endedLater(Int, Finding)
        /// The talk that began last was left before the person was asked whether to talk: it was none.
        case calledOff
    }

    public let site: Site
    public private(set) var looks: [Observation.ID: Look] = [:]
    /// One a talk, in their order; nil while it is not at its end, or was interrupted.
    public private(set) var talks: [Finding?] = []

    public init(site: Site) {
        self.site = site
    }

    /// What counts in every interview of the visit.
    public var seen: Set<Observation.ID> {
        Set(looks.filter { $0.value == .seen }.keys)
    }

    /// The first thing that was not looked for yet.
    public var nextLook: Site.Look? {
        site.looks.first { looks[$0.observation] == nil }
    }

    public mutating func apply(_ event: Event) {
        switch event {
        case .looked(let observation, let look): looks[observation] = look
        case .began: talks.append(nil)
        case .ended(let finding): if !talks.isEmpty { talks[talks.count - 1] = finding }
        case .endedLater(let number, let finding): if talks.indices.contains(number - 1) { talks[number - 1] = finding }
        case .calledOff: _ = talks.popLast()
        }
    }

    /// The numbers of the talks with a finding, from 1.
    public func numbers(_ isMeant: (Finding) -> Bool) -> [Int] {
        talks.indices.filter { isMeant(talks[$0] ?? .unfinished) }.map { $0 + 1 }
    }
}
