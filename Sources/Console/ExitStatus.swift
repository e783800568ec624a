/// How a command ended, as its exit status.
package enum ExitStatus: Int32 {
    case done = 0
    /// A check found something.
    case found = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case internalFault = 70
    case cannotWrite = 73
    case inputOutput = 74
    case notPermitted = 77
    case badConfiguration = 78
    case hangUp = 129
    case interrupted = 130
    case panic = 131
    case terminated = 143
}
