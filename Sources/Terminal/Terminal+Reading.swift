internal import Glibc

extension Terminal {
    /// Shows `prompt` and waits for a line to be typed.
    ///
    /// Tab completes the line to the candidate that it begins, upper or lower case; a second Tab lists the candidates
    /// that fit. There is no history, and nothing that was cut from one line can be put into another. Several lines
    /// pasted at once are delivered one a call. Ctrl-Z stops the process and gives the terminal to the shell until it
    /// goes on.
    ///
    /// - Parameters:
    ///   - prompt: A short prompt; questions are better written before. In one line.
    ///   - candidates: What Tab completes, in the order in which it is listed. The whole line is the word.
    ///   - prefilled: Text that stands in the line as if it had been typed.
    ///   - onResize: Clears the screen and draws the page anew, up to where the prompt goes. Called when the size of
    ///     the window has changed, after a stop, and on Ctrl-L. It may write but not read.
    public func readLine(
        prompt: String,
        candidates: [String],
        prefilled: String? = nil,
        onResize: () -> Void
    ) -> Input {
        if let input = checkSignals() { return input }
        if let line = takePastedLine() { return line }
        drawStalePage(onResize)
        LineEditor.begin(prompt: prompt, candidates: candidates, prefilled: prefilled)
        var idle = IdleWatch(limit: idleLimit)
        while true {
            if let input = checkSignals() { return input }
            drawStalePage(onResize)
            let ready = Keyboard.wait(milliseconds: idle.remainingMilliseconds)
            if ready.isHungUp { return end(.closed) }
            if !ready.hasInput, idle.isOver { return end(.idle) }
            guard ready.hasInput else { continue }
            idle.keyPressed()
            let outcome = LineEditor.read()
            isPageStale = LineEditor.takeRedrawWanted() || isPageStale
            switch outcome {
            case .line(let bytes): return deliver(bytes)
            case .notText: return .notText
            // A signal makes readline see an end of input that nobody typed.
            case .endOfInput: return checkSignals() ?? .endOfInput
            case .hungUp: return end(.closed)
            case nil: continue
            }
        }
    }

    /// Waits for Enter without showing what is typed: for a pause before a blank screen.
    ///
    /// Returns `.line("")` for Enter, whatever was typed before it. Keys pressed before the call count, too: see
    /// `discardTypeAhead`.
    ///
    /// - Parameter onResize: As in `readLine`.
    public func waitForEnter(onResize: () -> Void) -> Input {
        if let input = checkSignals() { return input }
        if takePastedLine() != nil { return .line("") }
        var isEmpty = true
        var idle = IdleWatch(limit: idleLimit)
        while true {
            if let input = checkSignals() { return input }
            drawStalePage(onResize)
            let ready = Keyboard.wait(milliseconds: idle.remainingMilliseconds)
            if ready.isHungUp { return end(.closed) }
            if !ready.hasInput, idle.isOver { return end(.idle) }
            guard ready.hasInput else { continue }
            idle.keyPressed()
            switch Keyboard.read() {
            case .byte(0x0A), .byte(0x0D): return .line("")
            case .byte(0x04) where isEmpty: return .endOfInput
            case .byte: isEmpty = false
            case .nothing: continue
            case .hungUp: return end(.closed)
            }
        }
    }

    /// Tells, without waiting, whether a signal calls for an end: for work that takes long. Nil when none does.
    ///
    /// Ctrl-Z takes effect here as well. A second Ctrl-\ before the first was asked for here, or in a reading, ends
    /// the process with status 131 and the terminal restored.
    public func checkSignals() -> Input? {
        SignalInbox.drain()
        if let input = SignalInbox.takeEnding() { return end(input) }
        if SignalInbox.take(SIGTSTP) { suspend() }
        if SignalInbox.take(SIGCONT) { resume() }
        if SignalInbox.take(SIGWINCH) { isPageStale = true }
        // What the shell did meanwhile may have been to close the window.
        if let input = SignalInbox.takeEnding() { return end(input) }
        return Keyboard.wait(milliseconds: 0).isHungUp ? end(.closed) : nil
    }

    /// Forgets keys that were pressed and lines that were pasted but not read yet. Call it before drawing a page that
    /// nobody should pass unseen.
    public func discardTypeAhead() {
        Keyboard.discard()
        pastedLines = []
    }

    /// Drops the line being typed and what was pasted with it.
    private func end(_ input: Input) -> Input {
        LineEditor.abandon()
        pastedLines = []
        return input
    }

    private func drawStalePage(_ draw: () -> Void) {
        guard isPageStale else { return }
        isPageStale = false
        draw()
        LineEditor.redraw()
    }

    /// A terminal with bracketed paste hands over several lines as one; Enter after them belongs to the last.
    private func deliver(_ bytes: [UInt8]) -> Input {
        pastedLines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        if pastedLines.count > 1, pastedLines.last == [] {
            pastedLines.removeLast()
        }
        return takePastedLine() ?? .line("")
    }

    private func takePastedLine() -> Input? {
        guard !pastedLines.isEmpty else { return nil }
        return String(validating: pastedLines.removeFirst(), as: UTF8.self).map(Input.line) ?? .notText
    }
}
