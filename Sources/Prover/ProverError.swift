/// A fault of the prover itself; data cannot bring it about.
public enum ProverError: Error, Sendable, Hashable {
    /// A sheet that was found does not do what the formula says, when the engine reads it. Nothing the prover says of
    /// this property can be relied on.
    case engineDisagrees(property: String)
}
