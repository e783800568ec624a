import Device
import Files
import Language
import Sealing
import Terminal

/// Opens the store of a device at the terminal by its passphrase, or makes one on first use.
public struct StoreDoor {
    /// What came of it.
    public enum Outcome {
        case open(UnlockedStore)
        /// Enter alone: nothing is kept this time.
        case keepNothing
        case left(SessionEnd)
        case failed(StoreError)
    }

    private let desk: Desk
    private let texts: Texts
    private let folder: String
    private let machine: Digest32?
    private let month: Month

    public init(terminal: Terminal, writer: PageWriter, folder: String, machine: Digest32?, month: Month) {
        desk = Desk(terminal: terminal, writer: writer)
        texts = writer.texts
        self.folder = folder
        self.machine = machine
        self.month = month
    }

    /// Asks for the passphrase of a store.
    ///
    /// - Parameter canKeepNothing: whether Enter alone is an answer.
    public func open(_ store: DeviceStore, canKeepNothing: Bool) -> Outcome {
        do throws(Departure) {
            var notice: String?
            var page = [Paragraph(texts[.storePassphrase, ["folder": folder]])]
            if canKeepNothing { page.append(Paragraph(texts[.storeEnterKeepsNothing])) }
            while true {
                guard let passphrase = try ask(page, &notice) else {
                    if canKeepNothing { return .keepNothing }
                    continue
                }
                do throws(StoreError) {
                    return .open(try store.unlock(passphrase))
                } catch {
                    guard error == .wrongPassphrase else { return .failed(error) }
                    notice = texts[.storeWrongPassphrase]
                }
            }
        } catch {
            return .left(error.end)
        }
    }

    /// First use: a passphrase is chosen in one step, or nothing is kept.
    public func make() -> Outcome {
        do throws(Departure) {
            var notice: String?
            let words = texts[.storeFirst, ["folder": folder, "count": String(Passphrase.leastCharacters)]]
            let page = [Paragraph(words), Paragraph(texts[.storeEnterKeepsNothing])]
            while true {
                guard let passphrase = try ask(page, &notice) else { return .keepNothing }
                guard let chosen = try chosen(passphrase, &notice) else { continue }
                do throws(StoreError) {
                    let store = try DeviceStore.make(at: folder, passphrase: chosen, machine: machine, month: month)
                    return .open(try store.unlock(chosen))
                } catch {
                    return .failed(error)
                }
            }
        } catch {
            return .left(error.end)
        }
    }

    /// A new passphrase, typed twice; nil where the officer thinks better of it.
    public func newPassphrase() -> (Passphrase?, SessionEnd?) {
        do throws(Departure) {
            var notice: String?
            let page = [Paragraph(texts[.storeNewPassphrase, ["count": String(Passphrase.leastCharacters)]])]
            while true {
                guard let passphrase = try ask(page, &notice) else { return (nil, nil) }
                if let chosen = try chosen(passphrase, &notice) { return (chosen, nil) }
            }
        } catch {
            return (nil, error.end)
        }
    }

    /// The passphrase, if it is long enough and typed alike twice.
    private func chosen(_ passphrase: Passphrase, _ notice: inout String?) throws(Departure) -> Passphrase? {
        guard passphrase.characterCount >= Passphrase.leastCharacters else {
            notice = texts[.storeTooShort, ["count": String(Passphrase.leastCharacters)]]
            return nil
        }
        var again: String?
        guard let second = try ask([Paragraph(texts[.storeAgain])], &again), second.matches(passphrase) else {
            notice = texts[.storeNotAlike]
            return nil
        }
        return passphrase
    }

    /// - Returns: nil for Enter alone.
    private func ask(_ page: [Paragraph], _ notice: inout String?) throws(Departure) -> Passphrase? {
        let shown = notice
        notice = nil
        return try desk.askSecret(page, prompt: texts[.storePrompt] + " ", notice: shown)
    }
}
