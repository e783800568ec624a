/// What a person did when the terminal waited for a secret.
public enum SecretInput: Equatable, Sendable {
    /// The bytes before Enter. Whoever takes them overwrites them when they are used.
    case secret([UInt8])
    /// Anything else than a secret, as in `Input`.
    case other(Input)
}
