import Language

/// What can be done at any prompt besides answering; each has a letter, and a digit in the menu.
enum Command: String, Sendable, Hashable, CaseIterable {
    case why = "?"
    case back = "b"
    case pause = "p"
    case urgent = "!"
    case skip = "s"
    case review = "r"
    case stop = "q"
    case papers = "w"
    case menu = "0"

    /// The commands of the menu, in the order of their digits, from 1.
    static let inMenu: [Command] = [.why, .back, .pause, .urgent, .skip, .review, .stop, .papers]

    /// The command that a letter names, small or capital, whatever script the keyboard is set to.
    init?(typed text: String) {
        self.init(rawValue: text.plain.lowercased())
    }

    /// Its words in the menu.
    var label: Message {
        switch self {
        case .why: .menuWhy
        case .back: .menuBack
        case .pause: .menuPause
        case .urgent: .menuUrgent
        case .skip: .menuSkip
        case .review: .menuReview
        case .stop: .menuStop
        case .papers: .menuPapers
        case .menu: .questionMenu
        }
    }

    /// Whether somebody can be hurt when it is wished and something else is done.
    var protects: Bool { self == .pause || self == .urgent || self == .stop }
}
