/// What can be done at any prompt besides answering; each has a letter, and a digit in the menu.
enum Command: String, Sendable, Hashable, CaseIterable {
    case why = "?"
    case back = "b"
    case pause = "p"
    case urgent = "!"
    case skip = "s"
    case review = "r"
    case stop = "q"
    case menu = "0"

    /// The commands of the menu, in the order of their digits, from 1.
    static let inMenu: [Command] = [.why, .back, .pause, .urgent, .skip, .review, .stop]

    /// The command that a letter names, whatever script the keyboard is set to for digits.
    init?(typed text: String) {
        // A full-width question mark or exclamation mark is what a Chinese keyboard types.
        let plain = text.lowercased().replacing("？", with: "?").replacing("！", with: "!")
        self.init(rawValue: plain)
    }
}
