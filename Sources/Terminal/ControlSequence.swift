/// What the terminal is told. All terminals with an alternate screen understand these, whatever else they differ in.
enum ControlSequence {
    static let enterAlternateScreen = "\u{1B}[?1049h\u{1B}[H\u{1B}[2J"
    /// Emptied first: some terminals keep the alternate screen's text and can be told to show it again.
    static let leaveAlternateScreen = "\u{1B}[H\u{1B}[2J\u{1B}[?1049l"
    /// Undoes what readline asks of the terminal for the time of a line.
    static let endBracketedPaste = "\u{1B}[?2004l"
}
