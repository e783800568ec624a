/// A case that cannot be written: a value of its record is in none of the lists. Never with the value, which could be a
/// name.
public struct ExchangeFault: Error, Sendable, Hashable {
    /// Which of the cases that were handed in, from 0.
    public let index: Int
    /// The field of the standard.
    public let field: String
}
