import SheetFormat
import StrictJSON
import Testing

/// A name, a telephone or a passport number put into the wrong place is never repeated.
struct SecrecyTests {
    private static let secrets = [
        "Somchai Jaidee", "สมชาย ใจดี", "Nguyễn Văn An", "O'Brien, Siobhán", "+66 81 234 5678", "0812345678",
        "AA1234567", "ABDUL", "王小明", "မောင်မောင်", "Ma \"Mya\" Aye", "first name: Dewi",
    ]
    private static let sheet = """
        {"id":"a1","context":"worksite","stage":"going-on","private":true,"stopped":false,"answers":{"papers":"own",\
        "health":["ill","medicine"]},"observations":{"injury":["person","at-work"],"guarded-exit":["site"]}}
        """

    /// Reads strictly and leniently; the faults must hold nothing of the secret.
    private func read(_ bytes: [UInt8], _ secret: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for isLenient in [false, true] {
            let reader = AnswerSheetReader(Repository.instrument, isLenient: isLenient)
            var faults: [SheetFault] = []
            do throws(SheetFault) {
                faults = try reader.read(bytes).skipped
            } catch {
                faults = [error]
            }
            let told = faults.map { String(reflecting: $0) }.joined(separator: "\n")
            let words = secret.split { !$0.isLetter && !$0.isNumber }.filter { $0.unicodeScalars.count > 2 }
            for word in words + [Substring(secret)] {
                #expect(!told.contains(word), "\(told)", sourceLocation: sourceLocation)
            }
        }
    }

    private func text(_ value: JSONNode.Value) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(value)
        return writer.bytes
    }

    @Test(arguments: secrets)
    func `a name in the place of any value or key is not repeated`(_ secret: String) throws {
        let sheet = try JSONReader.read(Self.sheet)
        let variants = sheet.variants(with: secret)
        #expect(variants.count > 40)
        for variant in variants { read(text(variant), secret) }
    }

    @Test(arguments: secrets)
    func `a name that breaks the sheet's form is not repeated`(_ secret: String) {
        let bytes = Array(Self.sheet.utf8)
        var isInside = false
        for index in bytes.indices {
            // Inside a string it would be no other fault; inside a key it could be part of a key.
            let isQuote = bytes[index] == UInt8(ascii: "\"")
            defer { if isQuote { isInside.toggle() } }
            if isInside { continue }
            read(Array(bytes[..<index]) + Array(secret.utf8) + Array(bytes[index...]), secret)
            read(Array(bytes[..<index]) + Array("\"\(secret)\"".utf8) + Array(bytes[index...]), secret)
            read(Array(bytes[..<index]) + Array("\"\(secret)\":5,".utf8) + Array(bytes[index...]), secret)
            read(Array(bytes[..<index]) + Array(secret.utf8), secret)
        }
    }

    @Test func `a key is repeated where it can be no name, and only there`() {
        func key(_ key: String) -> String? {
            let text = text(.object([JSONMember(key: key, keyPosition: .start, value: JSONNode(.null, at: .start))]))
            do throws(SheetFault) {
                _ = try AnswerSheetReader(Repository.instrument).read(text)
                return nil
            } catch {
                return error.key
            }
        }
        for known in ["paper", "must-pay", "ageThan", "a1"] { #expect(key(known) == known) }
        let longest = String(repeating: "a", count: 40)
        #expect(key(longest) == longest)
        for hidden in ["Somchai", "a b", "สมชาย", "1st", "-a", "a_b", "a.b", "a\nb", "a\u{1B}[2J", "", longest + "a"] {
            #expect(key(hidden) == nil)
        }
    }
}

extension JSONPosition {
    fileprivate static let start = JSONPosition(line: 1, column: 1)
}
