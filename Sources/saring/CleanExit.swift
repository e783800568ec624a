/// Ends the program with a status and without a word.
struct CleanExit: Error {
    let status: ExitStatus
}
