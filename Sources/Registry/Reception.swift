import Sealing

/// What came of receiving a bundle.
public struct Reception: Sendable {
    /// Over everything of the bundle that is in the ledger, on the disk.
    public let receipt: Receipt
    /// How many came for the first time, and how many again.
    public let newCount: Int
    public let repeatedCount: Int
    /// How many records were erased by a withdrawal that came with it, or before it.
    public let erasedCount: Int
    /// Everything that is not in order, by device and number.
    public let irregularities: [Irregularity]
}
