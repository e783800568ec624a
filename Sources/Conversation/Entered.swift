import Interview
import Language

/// What a typed line means.
enum Entered: Sendable, Hashable {
    case response(Response)
    case command(Command)
    /// An empty line at a question that is shown again.
    case keep
    case problem(Message, [String: String])
}
