import Instruments

/// How an observation is known, with the cause that is recorded with it.
public struct ObservedHow: Sendable, Hashable {
    public var known: Set<Observation.Known>
    public var causes: Set<Observation.Cause.ID>

    public init(known: Set<Observation.Known>, causes: Set<Observation.Cause.ID> = []) {
        self.known = known
        self.causes = causes
    }
}
