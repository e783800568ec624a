import Testing

/// Tests of a real program on a real terminal, one after another: they watch the order of things.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct PseudoTerminalTests {}
