/// Thrown through the conversation when it must end at once.
struct Departure: Error {
    let end: SessionEnd
}
