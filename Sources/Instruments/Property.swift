/// A safety property that an instrument states of itself: of every possible answer sheet of which `given` holds, `then`
/// holds too.
///
/// ```yaml
/// - id: child-refer
///   title: A child with a serious sign of exploitation is referred
///   if: {all: [{fact: {child: "yes"}}, {atLeast: 1, strength: strong, of: [C, D]}]}
///   then: {level: refer}
/// ```
///
/// `saring indicators verify` proves it, or shows a sheet that breaks it.
public struct Property: Sendable, Hashable {
    public typealias ID = Instruments.ID<Property>

    public let id: ID
    public internal(set) var title: String
    /// What it protects, in words for whoever answers for the rules.
    public internal(set) var says: String
    public let basis: Basis
    public let sources: [Citation]
    /// Written `if`.
    public let given: Condition
    public let then: Condition

    public init(
        id: ID, title: String, says: String, basis: Basis, sources: [Citation], given: Condition, then: Condition
    ) {
        self.id = id
        self.title = title
        self.says = says
        self.basis = basis
        self.sources = sources
        self.given = given
        self.then = then
    }
}
