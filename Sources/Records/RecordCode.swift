import Digest

/// A random code of 80 bits: Crockford's base 32 with its check symbol, in groups of four.
///
/// It is derived from nothing. `2KQ4-7M0X-ZC3A-9WFT-8`: sixteen symbols of five bits, and the check symbol, which finds
/// any one mistyped symbol and any two that were swapped.
///
/// Source: Douglas Crockford, Base 32.
public struct RecordCode: Sendable, Hashable, CustomStringConvertible {
    /// 80 bits.
    private let bits: UInt128

    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U")
    private static let symbolCount = 16

    /// A new code, whose check symbol is a letter or a digit.
    ///
    /// The other check symbols are read like any, but not drawn: the code is a file's name, in which memory sticks allow
    /// no `*`; and they are hard to say aloud. A ninth of the codes is lost by it.
    public init(using generator: inout some RandomNumberGenerator) {
        var drawn: UInt128
        repeat {
            let high = UInt128(generator.next(upperBound: UInt64(1) << 40))
            let low = UInt128(generator.next(upperBound: UInt64(1) << 40))
            drawn = high << 40 | low
        } while !Self.check(drawn).isLetter && !Self.check(drawn).isNumber
        bits = drawn
    }

    /// Reads a code as typed: case, spaces and hyphens do not matter, and `I`, `L`, `O` are read as `1`, `1`, `0`.
    ///
    /// - Returns: nil if it is not a code, or its check symbol does not fit.
    public init?(typed text: String) {
        let plain = text.uppercased().filter { $0 != "-" && !$0.isWhitespace }.map(Self.unambiguous)
        guard plain.count == Self.symbolCount + 1, let last = plain.last else { return nil }
        var bits: UInt128 = 0
        for symbol in plain.dropLast() {
            guard let value = Self.symbols.firstIndex(of: symbol), value < 32 else { return nil }
            bits = bits << 5 | UInt128(value)
        }
        self.bits = bits
        guard last == Self.check(bits) else { return nil }
    }

    private static func unambiguous(_ symbol: Character) -> Character {
        switch symbol {
        case "I", "L": "1"
        case "O": "0"
        default: symbol
        }
    }

    private static func check(_ bits: UInt128) -> Character { symbols[Int(bits % 37)] }

    /// SHA-256 of the code as it is read out, as 64 hexadecimal digits: what is kept of a withdrawal code.
    public var digest: String { SHA256.hexadecimal(description.utf8) }

    /// The code as it is read out, in groups of four.
    public var description: String {
        var symbols: [Character] = []
        for index in (0..<Self.symbolCount).reversed() {
            symbols.append(Self.symbols[Int(bits >> UInt128(5 * index) & 31)])
        }
        symbols.append(Self.check(bits))
        return stride(from: 0, to: symbols.count, by: 4)
            .map { String(symbols[$0..<min($0 + 4, symbols.count)]) }.joined(separator: "-")
    }
}
