import Language

/// A command could not do its work: one line for the user, and an exit status.
struct Failure: Error {
    let status: ExitStatus
    let message: Message
    let values: [String: String]

    init(_ status: ExitStatus, _ message: Message, _ values: [String: String] = [:]) {
        self.status = status
        self.message = message
        self.values = values
    }
}
