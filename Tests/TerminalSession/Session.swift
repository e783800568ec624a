internal import CPseudoTerminal
internal import Glibc

/// A program on a terminal, with a test at the keyboard.
///
/// ```swift
/// let session = try Session.start(executable: path, environment: ["TERM": "xterm"])
/// try session.expect("> ")
/// try session.type("yes\r")
/// #expect(try session.exitStatus() == .exited(0))
/// ```
///
/// Nothing sleeps: every wait ends with what it waits for. The program is killed when the session is released.
public final class Session {
    /// Everything that the program has printed, as read so far; bytes that are not UTF-8 are repaired.
    public var output: String { String(decoding: printed, as: UTF8.self) }

    private let child: pid_t
    private let watch: Int32
    private var controller: Int32
    private var printed: [UInt8] = []
    /// How much of `printed` earlier expectations have used up.
    private var position = 0
    private var hasEnded = false
    private var status: ExitStatus?

    /// Starts `executable` on a new terminal.
    ///
    /// - Parameters:
    ///   - arguments: Without the program's name.
    ///   - environment: All of it; nothing is inherited.
    public static func start(
        executable: String,
        arguments: [String] = [],
        environment: [String: String] = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "INPUTRC": "/dev/null"],
        columns: Int = 80,
        rows: Int = 24
    ) throws(SessionError) -> Session {
        let pointers = CStringArray([executable] + arguments)
        let variables = CStringArray(environment.map { "\($0.key)=\($0.value)" })
        var controller: Int32 = -1
        let child = pseudo_terminal_start(
            executable,
            pointers.elements,
            variables.elements,
            UInt16(columns),
            UInt16(rows),
            &controller
        )
        guard child > 0 else { throw .notStarted(errno: errno) }
        return Session(child: child, controller: controller)
    }

    private init(child: pid_t, controller: Int32) {
        self.child = child
        self.controller = controller
        watch = pseudo_terminal_watch(child)
    }

    deinit {
        if status == nil {
            Glibc.kill(child, SIGKILL)
            waitpid(child, nil, 0)
        }
        if watch >= 0 { close(watch) }
        if controller >= 0 { close(controller) }
    }

    /// Types text. Enter is `\r`, Tab `\t`, Ctrl-C `\u{3}`, Ctrl-\ `\u{1C}`.
    public func type(_ text: String) throws(SessionError) {
        try send(bytes: Array(text.utf8))
    }

    /// Types bytes, reading meanwhile, so that a program which echoes never blocks.
    public func send(bytes: [UInt8], timeout: Duration = .seconds(20)) throws(SessionError) {
        let deadline = ContinuousClock.now + timeout
        var rest = bytes[...]
        while !rest.isEmpty {
            guard !hasEnded, wait(for: POLLIN | POLLOUT, until: deadline) else {
                throw error(waitingFor: "room to type")
            }
            readAvailable()
            guard !hasEnded else { throw error(waitingFor: "room to type") }
            let count = rest.withUnsafeBytes { Glibc.write(controller, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) }
        }
    }

    /// Waits until the program prints `text`, after what earlier expectations have found.
    ///
    /// - Returns: What it printed before `text`.
    @discardableResult
    public func expect(_ text: String, timeout: Duration = .seconds(20)) throws(SessionError) -> String {
        let deadline = ContinuousClock.now + timeout
        let wanted = Array(text.utf8)
        while true {
            if let range = find(wanted) {
                defer { position = range.upperBound }
                return String(decoding: printed[position..<range.lowerBound], as: UTF8.self)
            }
            guard !hasEnded, wait(for: POLLIN, until: deadline) else { throw error(waitingFor: text) }
            readAvailable()
        }
    }

    /// Changes the size of the window.
    public func resize(columns: Int, rows: Int) {
        _ = pseudo_terminal_resize(controller, UInt16(columns), UInt16(rows))
    }

    /// Closes the window.
    public func closeTerminal() {
        guard controller >= 0 else { return }
        close(controller)
        controller = -1
        hasEnded = true
    }

    /// Sends a signal to the program alone.
    public func kill(_ signal: Int32) {
        guard status == nil else { return }
        Glibc.kill(child, signal)
    }

    /// Whether the terminal edits lines and echoes them (`ICANON`, `ECHO`), as a shell needs it.
    public var isCooked: Bool {
        var settings = termios()
        guard controller >= 0, tcgetattr(controller, &settings) == 0 else { return false }
        let needed = tcflag_t(ICANON | ECHO)
        return settings.c_lflag & needed == needed
    }

    /// Waits until the program has ended, reading meanwhile.
    public func exitStatus(timeout: Duration = .seconds(20)) throws(SessionError) -> ExitStatus {
        let deadline = ContinuousClock.now + timeout
        while status == nil {
            guard wait(for: POLLIN, until: deadline, orEnd: true) else { throw error(waitingFor: "the end") }
            readAvailable()
            reap()
        }
        readAvailable()
        return status ?? .exited(-1)
    }

    private func reap() {
        var raw: Int32 = 0
        guard waitpid(child, &raw, WNOHANG) == child else { return }
        let signal = raw & 0x7F
        status = signal == 0 ? .exited((raw >> 8) & 0xFF) : .killed(signal: signal)
    }

    /// Waits for one of `events` on the terminal, or the end of the program; false when time is up.
    private func wait(for events: Int32, until deadline: ContinuousClock.Instant, orEnd: Bool = false) -> Bool {
        var descriptors = [
            // poll passes over a descriptor below 0.
            pollfd(fd: hasEnded ? -1 : controller, events: Int16(events), revents: 0),
            pollfd(fd: orEnd ? watch : -1, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { return false }
            let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            let count = poll(&descriptors, nfds_t(descriptors.count), Int32(milliseconds) + 1)
            if count > 0 { return true }
            if count < 0, errno != EINTR { return false }
        }
    }

    private func readAvailable() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !hasEnded {
            let count = Glibc.read(controller, &buffer, buffer.count)
            if count > 0 {
                printed += buffer[..<count]
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                // EIO: no program has the terminal any more.
                hasEnded = true
            } else if errno == EAGAIN {
                return
            }
        }
    }

    private func find(_ wanted: [UInt8]) -> Range<Int>? {
        guard printed.count - position >= wanted.count else { return nil }
        for start in position...(printed.count - wanted.count)
        where printed[start..<start + wanted.count].elementsEqual(wanted) {
            return start..<start + wanted.count
        }
        return nil
    }

    private func error(waitingFor text: String) -> SessionError {
        let seen = String(decoding: printed[position...], as: UTF8.self)
        return hasEnded ? .ended(waitingFor: text, seen: seen) : .timedOut(waitingFor: text, seen: seen)
    }
}
