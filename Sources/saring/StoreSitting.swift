import Console
import Conversation
import Device
import Language
import Screening
import Terminal

/// A short sitting about the store itself: the passphrase is asked, something is done, the terminal is left as it was.
struct StoreSitting {
    let texts: Texts
    let screener: Screener
    let folder: String

    /// What can be done while the store is open.
    struct Open {
        let store: UnlockedStore
        let dialog: Dialog
        let door: StoreDoor
    }

    /// - Parameters:
    ///   - mayBeCopied: whether a store that was made on another machine is opened too.
    ///   - body: says what was done, on the terminal as it was before.
    func hold(mayBeCopied: Bool = false, _ body: (Open) throws -> String) throws {
        guard Streams.isInputTerminal, Streams.isOutputTerminal else { throw Failure(.usage, .errorNoTerminalStore) }
        let store = try StoreError.told(about: folder) { () throws(StoreError) in try DeviceStore(path: folder) }
        guard mayBeCopied || store.isMade(on: UserSession.machine) else { throw StoreError.copied.failure(folder) }
        Terminal.lockMemory()
        let terminal = try Terminal()
        terminal.enterAlternateScreen()
        let result = Result { try converse(terminal, store, body) }
        terminal.clear()
        terminal.leaveAlternateScreen()
        terminal.close()
        try Streams.output(try result.get() + "\n")
    }

    private func converse(_ terminal: Terminal, _ store: DeviceStore, _ body: (Open) throws -> String) throws -> String
    {
        let head = store.isForTests ? [texts[.headTest]] : []
        let writer = PageWriter(instrument: screener.instrument, crossChecks: [], texts: texts, head: head)
        let door = StoreDoor(
            terminal: terminal, writer: writer, folder: folder, machine: UserSession.machine, month: UserSession.month)
        switch door.open(store, canKeepNothing: false) {
        case .open(let open):
            do {
                return try body(Open(store: open, dialog: Dialog(terminal: terminal, writer: writer), door: door))
            } catch let error as StoreError {
                throw error.failure(folder)
            }
        case .left(let end): throw CleanExit(status: ExitStatus(end))
        case .failed(let error): throw error.failure(folder)
        case .keepNothing: throw CleanExit(status: .interrupted)
        }
    }
}
