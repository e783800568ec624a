import Records
import TestSupport
import Testing

/// A code is read out, written down and typed by people.
struct RecordCodeTests {
    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U")
    private static let codes = {
        var random = SplitMix64(seed: 80)
        return (0..<200).map { _ in RecordCode(using: &random) }
    }()

    /// The symbols without the hyphens.
    private func plain(_ code: RecordCode) -> [Character] {
        code.description.filter { $0 != "-" }
    }

    @Test func `a code is read as it was written`() {
        for code in Self.codes {
            #expect(RecordCode(typed: code.description) == code)
            #expect(RecordCode(typed: String(plain(code))) == code)
            #expect(RecordCode(typed: code.description)?.description == code.description)
        }
    }

    @Test func `a code stands in groups of four`() throws {
        let form = /([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-ZU]/
        for code in Self.codes { #expect(try form.wholeMatch(in: code.description) != nil, "\(code)") }
    }

    @Test func `small letters, spaces, missing hyphens and letters that look like digits are read`() {
        for code in Self.codes {
            let text = code.description
            let asLetters = String(text.map { $0 == "1" ? "I" : $0 == "0" ? "O" : $0 })
            let variants = [
                text.lowercased(), text.replacing("-", with: " "), " " + text + "\n", String(plain(code)).lowercased(),
                text.map(String.init).joined(separator: " "), asLetters, asLetters.replacing("I", with: "L"),
                asLetters.lowercased(),
            ]
            for variant in variants { #expect(RecordCode(typed: variant) == code) }
        }
    }

    @Test func `one wrong symbol is always found`() {
        for code in Self.codes.prefix(40) {
            let right = plain(code)
            for index in right.indices {
                for symbol in Self.symbols where symbol != right[index] {
                    var typed = right
                    typed[index] = symbol
                    #expect(RecordCode(typed: String(typed)) == nil)
                }
            }
        }
    }

    @Test func `two neighbours that changed places are always found`() {
        for code in Self.codes {
            let right = plain(code)
            for index in right.indices.dropLast() where right[index] != right[index + 1] {
                var typed = right
                typed.swapAt(index, index + 1)
                #expect(RecordCode(typed: String(typed)) == nil)
            }
        }
    }

    @Test func `a symbol too few or too many is no code`() {
        for code in Self.codes.prefix(40) {
            let right = plain(code)
            for index in right.indices {
                var typed = right
                typed.remove(at: index)
                #expect(RecordCode(typed: String(typed)) == nil)
                typed = right
                typed.insert(right[index], at: index)
                #expect(RecordCode(typed: String(typed)) == nil)
            }
        }
        let zeros = String(repeating: "0", count: 10_000)
        for text in ["", "-", "----", " ", "0", "Somchai Srisuk", "๐", "\u{301}", zeros] {
            #expect(RecordCode(typed: text) == nil)
        }
    }

    @Test func `every check symbol is read`() {
        // A number that is smaller than 37 is its own check symbol.
        for (value, check) in Self.symbols.enumerated() {
            let last = Self.symbols[value % 32]
            let text = String(repeating: "0", count: 14) + String(value / 32) + String(last) + String(check)
            #expect(RecordCode(typed: text)?.description.last == check)
        }
    }

    @Test func `a new code can be a file's name on a memory stick`() {
        let names = Set(Self.codes.map(\.description))
        #expect(names.count == Self.codes.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } })
        #expect(Set(names.compactMap(\.last)).count > 25)
    }
}
