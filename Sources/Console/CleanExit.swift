/// Ends the program with a status and without a word.
package struct CleanExit: Error {
    package let status: ExitStatus

    package init(status: ExitStatus) {
        self.status = status
    }
}
