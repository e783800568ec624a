internal import Glibc

extension Terminal {
    /// More bytes are not taken.
    private static let longestSecret = 1024

    /// Shows `prompt` and waits for a secret. Nothing of it is shown, not even how long it is, and nothing of it is kept
    /// in a line editor's memory.
    ///
    /// Backspace takes back one character, Ctrl-U all of them. Nothing pasted elsewhere or typed before counts.
    ///
    /// - Parameter onResize: as in `readLine`.
    public func readSecret(prompt: String, onResize: () -> Void) -> SecretInput {
        discardTypeAhead()
        write(prompt)
        var secret: [UInt8] = []
        secret.reserveCapacity(Self.longestSecret)
        defer { Self.overwrite(&secret) }
        while true {
            if let input = checkSignals() { return leave(with: input) }
            if isPageStale {
                isPageStale = false
                onResize()
                write(prompt)
            }
            let ready = Keyboard.wait()
            if ready.isHungUp { return .other(.closed) }
            guard ready.hasInput else { continue }
            switch Keyboard.read() {
            case .byte(0x0A), .byte(0x0D):
                write("\n")
                return .secret(Array(secret))
            case .byte(0x04) where secret.isEmpty: return leave(with: .endOfInput)
            case .byte(0x08), .byte(0x7F): Self.dropCharacter(&secret)
            case .byte(0x15): Self.overwrite(&secret)
            case .byte(let byte):
                // Controls, as of an arrow key, are none of a passphrase's characters.
                if byte >= 0x20, secret.count < Self.longestSecret { secret.append(byte) }
            case .nothing: continue
            case .hungUp: return .other(.closed)
            }
        }
    }

    private func leave(with input: Input) -> SecretInput {
        write("\n")
        return .other(input)
    }

    /// Takes back the last character, whose first byte is none that continues one.
    private static func dropCharacter(_ secret: inout [UInt8]) {
        while let last = secret.popLast(), last & 0xC0 == 0x80 {}
    }

    private static func overwrite(_ secret: inout [UInt8]) {
        secret.withUnsafeMutableBytes { bytes in
            if let address = bytes.baseAddress { explicit_bzero(address, bytes.count) }
        }
        secret.removeAll(keepingCapacity: true)
    }
}
