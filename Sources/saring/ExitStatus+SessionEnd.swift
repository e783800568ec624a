import Console
import Conversation

extension ExitStatus {
    /// The status with which a sitting at the terminal ended.
    init(_ end: SessionEnd) {
        self =
            switch end {
            case .done: .done
            case .interrupted: .interrupted
            case .panic: .panic
            case .closed: .hangUp
            case .terminated: .terminated
            }
    }
}
