/// What a rule counts: sections, groups or single indicators, by id, less some.
public struct CountedSet: Sendable, Hashable {
    /// Ids of sections, groups or indicators.
    public let members: [String]
    public let except: [Indicator.ID]

    public init(members: [String], except: [Indicator.ID] = []) {
        self.members = members
        self.except = except
    }
}
