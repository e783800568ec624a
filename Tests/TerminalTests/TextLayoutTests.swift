import Testing

@testable import Terminal

@Suite struct TextLayoutTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("กี่abc", 4), ("ที่นี่", 2), ("ខ្មែរ", 4), ("ພາສາລາວ", 7), ("မြန်မာ", 5), ("Tiếng Việt", 10),
        ("Tie\u{302}\u{301}ng", 5), ("中文", 4), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("العربية", 7), ("हिन्दी", 5),
        ("a\u{200B}b", 2), ("co\u{AD}op", 5), ("ｆｕｌｌ", 8), ("😀", 2), ("\u{1B}", 0), ("①", 1), ("〇", 2), ("、", 2),
    ])
    func widthCountsCells(text: String, cells: Int) {
        #expect(TextLayout.width(of: text) == cells)
    }

    @Test func linesBreakAtSpaces() {
        #expect(wrapped("Were you free to leave?", to: 20, hanging: 2) == ["Were you free to", "  leave?"])
        #expect(wrapped("aaa bbb ccc", to: 7) == ["aaa bbb", "ccc"])
        #expect(wrapped("aaa bbb ccc", to: 11) == ["aaa bbb ccc"])
        #expect(wrapped("aaa bbb ccc", to: 6) == ["aaa", "bbb", "ccc"])
    }

    @Test func indentsCount() {
        #expect(wrapped("aa bb cc", to: 8, indent: 4, hanging: 2) == ["    aa", "  bb cc"])
        // Neither takes more than half of the screen.
        #expect(wrapped("aa bb", to: 8, indent: 40, hanging: 40) == ["    aa", "    bb"])
        #expect(wrapped("aa", to: 8, indent: -1, hanging: -1) == ["aa"])
    }

    @Test func newlinesAreKept() {
        #expect(wrapped("a\nb\r\nc", to: 10, indent: 1, hanging: 3) == [" a", "   b", "   c"])
        #expect(wrapped("a\n\nb\n", to: 10) == ["a", "", "b", ""])
        #expect(wrapped("", to: 10) == [""])
    }

    @Test func spacesAreKeptWithinAndBeforeButNotAfter() {
        #expect(wrapped("  a   b  ", to: 20) == ["  a   b"])
        #expect(wrapped("a    b", to: 4) == ["a", "b"])
        #expect(wrapped("   ", to: 4) == [""])
        #expect(wrapped("10\u{A0}km away", to: 8) == ["10\u{A0}km", "away"])
        #expect(wrapped("a\tb", to: 8) == ["a b"])
    }

    @Test func zeroWidthSpacesAreBreaksThatDoNotShow() {
        #expect(wrapped("ភាសា\u{200B}ខ្មែរ", to: 20) == ["ភាសាខ្មែរ"])
        #expect(wrapped("ภาษา\u{200B}ไทย\u{200B}ดี", to: 7) == ["ภาษาไทย", "ดี"])
        #expect(wrapped("aa\u{200B} bb", to: 3) == ["aa", "bb"])
    }

    @Test func longWordsBreakBetweenClusters() {
        #expect(wrapped("abcdefgh", to: 3) == ["abc", "def", "gh"])
        #expect(wrapped("ชื่อที่อยู่", to: 3) == ["ชื่อที่", "อยู่"])
        #expect(wrapped("1. 中文中文", to: 6, hanging: 3) == ["1. 中", "   文", "   中", "   文"])
        // Not between a consonant and what is written around it, however narrow the screen.
        #expect(wrapped("ខ្មែរ", to: 1) == ["ខ្មែ", "រ"])
    }

    @Test func aWordThatFitsOnALineIsNotBroken() {
        #expect(wrapped("aaa bbbbbb", to: 6) == ["aaa", "bbbbbb"])
        #expect(wrapped("aaa bbbbbbb", to: 6) == ["aaa bb", "bbbbb"])
    }

    @Test func noLineIsWiderThanAskedAndNoTextIsLost() {
        let texts = [
            "The officer should first explain who they are.\nThen ask, one at a time.",
            "คุณสามารถออกจากที่ทำงานได้อย่างอิสระหรือไม่", "តើអ្នកអាចចាកចេញពីកន្លែងធ្វើការដោយសេរីដែរឬទេ",
            "သင်သည်\u{200B}အလုပ်ခွင်မှ လွတ်လပ်စွာ\u{200B}ထွက်ခွာနိုင်ပါသလား", "你能自由离开工作场所吗？",
            "Bạn có thể tự do rời khỏi nơi làm việc không?",
        ]
        for text in texts {
            for columns in 8...80 {
                let lines = wrapped(text, to: columns, indent: 2, hanging: 4)
                #expect(lines.allSatisfy { TextLayout.width(of: $0) <= columns && $0.last != " " })
                #expect(visible(lines.joined()) == visible(text))
            }
        }
    }

    private func visible(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { ![" ", "\n", "\u{200B}"].contains($0) }
    }

    private func wrapped(_ text: String, to columns: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
        TextLayout.wrapped(text, to: columns, indent: indent, hanging: hanging)
    }
}
