/// Whether a strength, a threshold or a rule is the published one of a cited source, or this edition's working judgement.
public enum Basis: String, Sendable, Hashable, CaseIterable {
    case published, working
}
