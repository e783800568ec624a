internal import CReadline
internal import Glibc

/// Makes readline fit for interviews, once a process.
///
/// The person's init file is read, so that a chosen editing mode and key bindings work; then everything that safety
/// or correctness rests on is set again.
enum ReadlineSetup {
    /// Variables an init file may have set otherwise.
    private static let variables = [
        // Without these three, every byte of a Thai or Khmer letter becomes a command.
        "convert-meta": "off",
        "input-meta": "on",
        "output-meta": "on",
        "byte-oriented": "off",
        "disable-completion": "off",
        "history-size": "0",
    ]

    /// Commands that would bring back what an earlier person said, play back keys, or print readline's insides.
    ///
    /// What is cut stays in readline's memory for the life of the process, so nothing can be pasted from there.
    private static let unwantedCommands = [
        "yank", "yank-pop", "yank-nth-arg", "yank-last-arg", "vi-put", "vi-yank-arg",
        "start-kbd-macro", "end-kbd-macro", "call-last-kbd-macro", "print-last-kbd-macro",
        "re-read-init-file", "dump-functions", "dump-macros", "dump-variables",
        "reverse-search-history", "forward-search-history", "history-search-backward", "history-search-forward",
        "history-substring-search-backward", "history-substring-search-forward",
        "non-incremental-reverse-search-history", "non-incremental-reverse-search-history-again",
        "non-incremental-forward-search-history", "non-incremental-forward-search-history-again",
        "vi-search", "vi-search-again", "vi-fetch-history",
        "operate-and-get-next", "fetch-history", "insert-comment", "tilde-expand", "vi-tilde-expand",
        "insert-completions", "vi-complete", "complete-filename",
    ]

    /// Sets readline up. The locale must be UTF-8 by now.
    static func run() {
        setCallbacks()
        rl_initialize()
        for (name, value) in variables {
            rl_variable_bind(name, value)
        }
        rl_inhibit_completion = 0
        for name in ["emacs-standard", "vi-insert", "vi-command"] {
            guard let map = rl_get_keymap_by_name(name) else { continue }
            creadline_remove_macros(map)
            for command in unwantedCommands {
                creadline_rebind(map, rl_named_function(command), nil)
            }
            for command in ["clear-screen", "clear-display"] {
                creadline_rebind(map, rl_named_function(command), redraw)
            }
            for enter in ["\r", "\n"].compactMap(\.utf8.first) {
                rl_bind_key_in_map(Int32(enter), rl_named_function("accept-line"), map)
            }
            if name != "vi-command" {
                rl_bind_key_in_map(0x09, rl_named_function("complete"), map)
            }
        }
    }

    private static let redraw: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
        LineEditor.wantRedraw()
        return 0
    }

    private static func setCallbacks() {
        // Terminal catches the signals, and tells readline about them.
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        rl_change_environment = 0
        rl_getc_function = { _ in LineEditor.nextByte() }
        rl_prep_term_function = { meta in
            rl_prep_terminal(meta)
            // readline echoes only where the terminal did before; here it never does.
            rl_tty_set_echoing(1)
            TerminalSettings(of: STDIN_FILENO)?.neverWaiting().apply(to: STDIN_FILENO)
        }

        // The whole line is the word, quotes and spaces included. readline keeps the pointer.
        let nothing = UnsafeRawPointer(StaticString("").utf8Start).assumingMemoryBound(to: CChar.self)
        rl_basic_word_break_characters = nothing
        rl_completer_word_break_characters = nothing
        rl_completer_quote_characters = nil
        rl_completion_append_character = 0
        rl_attempted_completion_function = { text, _, _ in LineEditor.matches(for: text) }
        rl_completion_entry_function = { _, _ in nil }
        rl_menu_completion_entry_function = { _, _ in nil }
        rl_completion_display_matches_hook = { _, _, _ in LineEditor.showMatches() }
        // The caller's order is kept: 10 comes after 9.
        rl_sort_completion_matches = 0
        rl_ignore_completion_duplicates = 0
    }
}
