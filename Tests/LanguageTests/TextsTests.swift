import Language
import Testing

/// Words with places to fill.
struct TextsTests {
    private func filled(_ text: String, _ values: [String: String]) -> String {
        Texts([Message.menuTitle.rawValue: text])[.menuTitle, values]
    }

    @Test func `every place is filled, as often as it stands`() {
        #expect(filled("{a} and {b} and {a}", ["a": "1", "b": "2"]) == "1 and 2 and 1")
        #expect(filled("{a}{b}", ["a": "1", "b": "2"]) == "12")
        #expect(filled("ก{a}ข", ["a": "é"]) == "กéข")
    }

    @Test func `what is filled in is never filled again`() {
        #expect(filled("{a} {b}", ["a": "{b}", "b": "{a}"]) == "{b} {a}")
        #expect(filled("{a}{b}", ["a": "{", "b": "b}"]) == "{b}")
    }

    @Test func `a place without a value stays as it stands`() {
        #expect(filled("{a} {c}", ["a": "1"]) == "1 {c}")
        #expect(filled("{c} {a}", ["a": "1"]) == "{c} 1")
    }

    @Test func `braces that are no place stay as they stand`() {
        #expect(filled("a { b {a} } {", ["a": "1"]) == "a { b 1 } {")
        #expect(filled("{}{{a}}", ["a": "1"]) == "{}{1}")
        #expect(filled("{ a }", ["a": "1"]) == "{ a }")
        #expect(filled("}{a}{", ["a": ""]) == "}{")
    }

    @Test func `without values a text stays as it is`() {
        #expect(Texts([Message.menuTitle.rawValue: "{a} {b}"])[.menuTitle] == "{a} {b}")
    }

    @Test func `a message without words shows its id and is found missing`() {
        let texts = Texts([Message.menuTitle.rawValue: "Menu", "menu.titel": "Menu"])
        #expect(texts[.menuBack] == "menu.back")
        #expect(texts[.menuBack, ["a": "1"]] == "menu.back")
        #expect(!texts.missing.contains(.menuTitle) && texts.missing.contains(.menuBack))
        #expect(texts.missing.count == Message.allCases.count - 1)
        #expect(texts.unused == ["menu.titel"])
    }
}
