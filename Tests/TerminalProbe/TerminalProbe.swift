import Glibc
import Terminal

/// A small program for the tests of `Terminal`: it prints in brackets what happens to it.
@main
struct TerminalProbe {
    /// What the first argument asks for.
    enum Mode: String {
        /// Reads lines.
        case lines
        /// Reads lines below a page on the alternate screen.
        case page
        /// Reads lines with text already in them.
        case prefilled
        /// Waits for Enter, then reads lines.
        case pause
        /// Forgets what was typed before it reads lines.
        case discard
        /// Works without reading, asking for signals.
        case busy
        /// Works without asking for signals.
        case stuck
        /// Crashes after one line.
        case crash
        /// Calls `exit` with the terminal open.
        case exit
        /// Returns from `main` with the terminal open.
        case vanish
        /// Closes the terminal and waits for a signal.
        case closed
        /// Opens a second terminal.
        case second
        /// Tells whether there is an alternate screen.
        case screen
    }

    static let candidates = ["Thailand", "Thai-Lao border", "Timor-Leste", "ไทย", "ខ្មែរ", "កម្ពុជា", "9", "10"]

    let terminal: Terminal

    static func main() {
        let mode = CommandLine.arguments.dropFirst().first.flatMap(Mode.init) ?? .lines
        Terminal.prepareProcess()
        do throws(TerminalError) {
            TerminalProbe(terminal: try Terminal()).run(mode)
        } catch {
            print("[\(error)]")
        }
    }

    private func run(_ mode: Mode) {
        switch mode {
        case .lines:
            readLines(onResize: { terminal.write("[redrawn]\n") })
        case .page:
            terminal.enterAlternateScreen()
            drawPage()
            readLines(onResize: drawPage)
        case .prefilled:
            readLines(prefilled: "before ", onResize: drawPage)
        case .pause:
            terminal.write("[paused]\n")
            report(terminal.waitForEnter(onResize: drawPage))
            readLines(onResize: drawPage)
        case .discard:
            terminal.write("[type ahead]\n")
            report(terminal.readLine(prompt: "> ", candidates: [], onResize: drawPage))
            terminal.discardTypeAhead()
            terminal.write("[discarded]\n")
            readLines(onResize: drawPage)
        case .busy:
            terminal.write("[busy]\n")
            while true {
                if let input = terminal.checkSignals() { report(input) }
            }
        case .stuck:
            terminal.enterAlternateScreen()
            terminal.write("[stuck]\n")
            while true {
                var key: UInt8 = 0
                var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
                poll(&keyboard, 1, -1)
                if read(STDIN_FILENO, &key, 1) == 1 {
                    terminal.write("[\(Character(Unicode.Scalar(key)))]\n")
                }
            }
        case .crash:
            terminal.enterAlternateScreen()
            terminal.write("[crashing]\n")
            let input = terminal.readLine(prompt: "> ", candidates: [], onResize: drawPage)
            let nothing: [Input] = []
            report(nothing[input == .closed ? 1 : 0])
        case .exit:
            terminal.enterAlternateScreen()
            terminal.write("[exiting]\n")
            Glibc.exit(3)
        case .vanish:
            terminal.enterAlternateScreen()
            terminal.write("[vanishing]\n")
        case .closed:
            terminal.enterAlternateScreen()
            terminal.close()
            terminal.close()
            terminal.write("[closed]\n")
            while true { Glibc.pause() }
        case .second:
            do throws(TerminalError) {
                _ = try Terminal()
            } catch {
                terminal.write("[\(error)]\n")
            }
        case .screen:
            terminal.write("[\(terminal.hasAlternateScreen)]\n")
        }
    }

    private func readLines(prefilled: String? = nil, onResize: () -> Void) {
        while true {
            let input = terminal.readLine(
                prompt: "> ",
                candidates: Self.candidates,
                prefilled: prefilled,
                onResize: onResize
            )
            report(input)
        }
    }

    private func report(_ input: Input) {
        switch input {
        case .line(let text): terminal.write("[line \(text.unicodeScalars.count): \(text)]\n")
        case .notText: terminal.write("[not text]\n")
        case .interrupted: terminal.write("[interrupted]\n")
        case .idle: terminal.write("[idle]\n")
        case .endOfInput: leave(0)
        case .closed: leave(129)
        case .terminated: leave(143)
        case .panic: leave(131)
        }
    }

    private func drawPage() {
        terminal.clear()
        terminal.write("[page \(terminal.size.columns)x\(terminal.size.rows)]\n")
    }

    private func leave(_ status: Int32) -> Never {
        terminal.close()
        terminal.write("[left \(status)]\n")
        exit(status)
    }
}
