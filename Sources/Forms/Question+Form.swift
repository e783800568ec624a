import Instruments

extension Question {
    /// Whether it stands on a form: what is kept there has no code that could erase it.
    var isOnForm: Bool { field != .withdrawalCode }
}
