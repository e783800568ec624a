internal import CReadline
internal import Glibc

/// GNU readline, one line at a time.
///
/// readline keeps its state in C globals and calls back into functions that can carry none, so what they share is
/// static here. One thread at a time touches it: only an open `Terminal` does, a process has one, and it is not
/// `Sendable`.
enum LineEditor {
    /// How the line being typed ended.
    enum Outcome: Equatable {
        /// Enter. With newlines in them when lines were pasted.
        case line([UInt8])
        /// Enter, after bytes that are not UTF-8.
        case notText
        /// Ctrl-D on an empty line.
        case endOfInput
        /// The terminal went away.
        case hungUp
    }

    private struct State {
        var isPrepared = false
        var isEditing = false
        var prompt = ""
        var matcher = CandidateMatcher()
        var matches: [String] = []
        var gate = UTF8Gate()
        /// Bytes that passed the gate and that readline has not asked for yet.
        var typed: [UInt8] = []
        var outcome: Outcome?
        var isRedrawWanted = false
    }

    nonisolated(unsafe) private static var state = State()

    /// Shows the prompt, with `prefilled` after it as if it had been typed.
    static func begin(prompt: String, candidates: [String], prefilled: String?) {
        prepare()
        state.prompt = prompt
        state.matcher.candidates = candidates
        state.gate = UTF8Gate()
        state.typed = []
        state.outcome = nil
        state.isRedrawWanted = false
        state.isEditing = true
        // The window may have changed since the last line.
        rl_reset_screen_size()
        rl_callback_handler_install(prompt) { LineEditor.finish($0) }
        if let prefilled, !prefilled.isEmpty {
            rl_insert_text(prefilled)
            rl_redisplay()
        }
        flush()
    }

    /// Reads a key that was pressed; the outcome when that ended the line. Call it when the keyboard is ready.
    static func read() -> Outcome? {
        readKeyboard()
        while state.outcome == nil, !state.typed.isEmpty {
            rl_callback_read_char()
        }
        flush()
        if state.outcome != nil {
            end()
        }
        return state.outcome
    }

    /// Drops the line being typed and leaves the cursor on a new line.
    static func abandon() {
        guard state.isEditing else { return }
        rl_free_line_state()
        rl_callback_sigcleanup()
        rl_crlf()
        end()
    }

    /// Draws the prompt and the line being typed anew, from the beginning of the line at which the cursor stands.
    static func redraw() {
        guard state.isEditing else { return }
        rl_reset_screen_size()
        // readline works out where a long prompt wraps only here.
        rl_set_prompt(state.prompt)
        rl_forced_update_display()
        flush()
    }

    /// Whether the person asked for a fresh screen (Ctrl-L); forgets it.
    static func takeRedrawWanted() -> Bool {
        defer { state.isRedrawWanted = false }
        return state.isRedrawWanted
    }

    /// Gives the terminal back for the time that the process is stopped.
    static func releaseTerminal() {
        guard state.isEditing else { return }
        rl_cleanup_after_signal()
        flush()
    }

    /// Takes the terminal again after `releaseTerminal`.
    static func reclaimTerminal() {
        guard state.isEditing else { return }
        rl_reset_after_signal()
        flush()
    }

    /// Writes out what readline still holds back, so that other writing keeps its place.
    static func flush() {
        if state.isPrepared {
            creadline_flush()
        }
    }

    private static func end() {
        state.isEditing = false
        rl_callback_handler_remove()
        flush()
    }

    private static func prepare() {
        guard !state.isPrepared else { return }
        ReadlineSetup.run()
        state.isPrepared = true
    }
}

// MARK: - What readline calls

extension LineEditor {
    /// Takes the finished line, which is ours to free; nil means Ctrl-D.
    private static func finish(_ line: UnsafeMutablePointer<CChar>?) {
        if let line {
            let bytes = UnsafeRawBufferPointer(start: line, count: strlen(line))
            state.outcome = state.gate.isValid ? .line([UInt8](bytes)) : .notText
            free(line)
        } else if state.outcome == nil {
            state.outcome = .endOfInput
        }
        // Without this readline would show the prompt again and read on.
        rl_callback_handler_remove()
    }

    /// The next byte typed, or `EOF`.
    ///
    /// readline asks for more bytes than are there in the middle of a paste or an escape sequence. Waiting for them
    /// must not keep Ctrl-\ waiting, hence the end of file when a signal calls; `Terminal` then looks at the signals
    /// first.
    static func nextByte() -> Int32 {
        while state.typed.isEmpty {
            guard !SignalInbox.hasEnding, state.outcome == nil else { return EOF }
            let ready = Keyboard.wait()
            SignalInbox.drain()
            if ready.isHungUp {
                state.outcome = .hungUp
            } else if ready.hasInput {
                readKeyboard()
            }
        }
        return Int32(state.typed.removeFirst())
    }

    private static func readKeyboard() {
        switch Keyboard.read() {
        case .byte(let byte): state.typed += state.gate.pass(byte)
        case .nothing: break
        case .hungUp: state.outcome = .hungUp
        }
    }

    /// The matches for the line up to the cursor as readline wants them: what replaces the text, then, if there is a
    /// choice, the matches. readline frees them.
    static func matches(
        for text: UnsafePointer<CChar>?
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        // Never file names, even when nothing fits.
        rl_attempted_completion_over = 1
        rl_completion_suppress_append = 1
        guard
            let text,
            let typed = String(validatingCString: text),
            let completion = state.matcher.completion(of: typed)
        else { return nil }
        state.matches = completion.matches
        var words = [completion.replacement]
        if completion.matches.count > 1 {
            words += completion.matches
        }
        let size = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
        guard let memory = calloc(words.count + 1, size) else { return nil }
        let array = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: words.count + 1)
        for (index, word) in words.enumerated() {
            array[index] = strdup(word)
        }
        return array
    }

    /// Lists the matches that `matches(for:)` found last, below the line being typed.
    static func showMatches() {
        var columns: Int32 = 0
        rl_get_screen_size(nil, &columns)
        let lines = CandidateList.lines(state.matches, columns: max(Int(columns), 1))
        flush()
        TerminalOutput.write("\n" + lines.map { $0 + "\n" }.joined())
        rl_forced_update_display()
    }

    /// Notes that the screen should be drawn anew.
    static func wantRedraw() {
        state.isRedrawWanted = true
    }
}
