import Language

/// A command could not do its work: one line for the user, and an exit status.
package struct Failure: Error {
    package let status: ExitStatus
    package let message: Message
    package let values: [String: String]

    package init(_ status: ExitStatus, _ message: Message, _ values: [String: String] = [:]) {
        self.status = status
        self.message = message
        self.values = values
    }
}
