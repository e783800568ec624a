import Testing

/// The whole program, as a person meets it: on a terminal, in a pipe, at the command line.
///
/// One after another: each test runs a program or two and waits for what it shows, and many at once on a small machine
/// would only make each other late.
@Suite(.serialized) struct SaringTests {}
