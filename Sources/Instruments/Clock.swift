/// A time limit of a country's law or practice.
public struct Clock: Sendable, Hashable {
    public typealias ID = Instruments.ID<Clock>

    /// What it runs from.
    public enum Start: String, Sendable, Hashable, CaseIterable {
        /// The officer's first contact, which the officer alone notes: it is not kept.
        case firstContact = "first-contact"
        /// The first night in a shelter.
        case shelter
        /// A court's order.
        case court
    }

    public let id: ID
    /// How long, in hours.
    public let hours: Int
    public let start: Start
    public let says: String
    public let provenance: Provenance

    public init(id: ID, hours: Int, start: Start, says: String, provenance: Provenance) {
        self.id = id
        self.hours = hours
        self.start = start
        self.says = says
        self.provenance = provenance
    }
}
