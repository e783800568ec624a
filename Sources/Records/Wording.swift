/// In whose words the person was asked.
public enum Wording: String, Sendable, Hashable, CaseIterable {
    /// In those of the instrument itself, by the officer or an interpreter.
    case source
    /// In a translation that nobody who grew up with the language had reviewed, which the interpreter could mend.
    case draft
    case reviewed

    /// Of two that were used in one interview, the one of which less is certain.
    public func weakest(with other: Wording) -> Wording {
        let order: [Wording] = [.draft, .reviewed, .source]
        return order.first { $0 == self || $0 == other } ?? self
    }
}
