import Console
import Language
import Sealing
import Terminal

/// The person at the terminal of the authority's machine: short questions, one under the other.
struct Keyboard {
    private let terminal: Terminal

    /// Holds the terminal while something is asked.
    ///
    /// - Throws: `Failure` where there is no terminal, `CleanExit` when the person leaves.
    static func hold<Value>(_ body: (Keyboard) throws -> Value) throws -> Value {
        guard Streams.isInputTerminal, Streams.isOutputTerminal else {
            throw Failure(.usage, .errorNoTerminalTyped)
        }
        let terminal = try Terminal()
        // What is typed here, such as a code that erases a record, does not stay in the window's history.
        terminal.enterAlternateScreen()
        defer {
            terminal.clear()
            terminal.leaveAlternateScreen()
            terminal.close()
        }
        terminal.clear()
        return try body(Keyboard(terminal: terminal))
    }

    func say(_ text: String) { terminal.write(text + "\n") }

    func line() throws -> String {
        switch terminal.readLine(prompt: "> ", candidates: [], onResize: {}) {
        case .line(let line): return line
        case .notText: return ""
        case let other: throw Self.left(other)
        }
    }

    /// Enter alone is asked again.
    func secret(_ prompt: String) throws -> Passphrase {
        while true {
            switch terminal.readSecret(prompt: prompt + " ", onResize: {}) {
            case .secret(let bytes): if !bytes.isEmpty { return Passphrase(bytes: bytes) }
            case .other(let other): throw Self.left(other)
            }
        }
    }

    private static func left(_ input: Input) -> CleanExit {
        switch input {
        case .closed: CleanExit(status: .hangUp)
        case .terminated: CleanExit(status: .terminated)
        case .panic: CleanExit(status: .panic)
        default: CleanExit(status: .interrupted)
        }
    }
}
