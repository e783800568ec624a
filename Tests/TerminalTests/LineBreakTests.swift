import Testing

@testable import Terminal

/// Lines of scripts without spaces break between words.
struct LineBreakTests {
    /// A sentence, and its words as somebody who reads it parts them.
    static let sentences: [(String, [String])] = [
        ("คุณกลัวใครไหมตอนนี้", ["คุณ", "กลัว", "ใคร", "ไหม", "ตอน", "นี้"]),
        ("ເຈົ້າຢ້ານໃຜບໍ່", ["ເຈົ້າ", "ຢ້ານ", "ໃຜ", "ບໍ່"]),
        ("តើមានអ្នកណាដែលអ្នកខ្លាចទេ", ["តើ", "មាន", "អ្នកណា", "ដែល", "អ្នក", "ខ្លាច", "ទេ"]),
        ("သင်ဘယ်သူ့ကိုကြောက်သလဲ", ["သင်", "ဘယ်", "သူ့", "ကို", "ကြောက်", "သလဲ"]),
    ]

    @Test(arguments: sentences)
    func `no piece ends within a word`(_ sentence: String, _ words: [String]) {
        let pieces = LineBreaks.pieces(of: sentence)
        #expect(pieces.joined() == sentence)
        #expect(pieces.count > 2)
        func ends(_ parts: [String]) -> Set<Int> {
            var count = 0
            return Set(
                parts.map {
                    count += $0.unicodeScalars.count; return count
                })
        }
        #expect(ends(pieces).isSubset(of: ends(words)), "\(pieces)")
    }

    @Test func `Chinese breaks between characters, and no line begins with a full stop`() {
        #expect(TextLayout.wrapped("您害怕谁吗。", to: 10, indent: 0, hanging: 0) == ["您害怕谁", "吗。"])
    }

    @Test func `what has spaces breaks at them alone`() {
        for word in ["well-known", "Tiếng", "free?", "https://example.org/a", "a/b"] {
            #expect(LineBreaks.pieces(of: word) == [word])
        }
    }
}
