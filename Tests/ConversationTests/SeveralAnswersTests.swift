import Instruments
import Interview
import Testing

@testable import Conversation

/// Several answers in one line, on keyboards set to any script.
struct SeveralAnswersTests {
    private static let separators = [
        ",", ";", "，", "；", "、", "､", "،", "؛", "၊", "။", "។", "៖", "\u{200B}", ", ", " ، ", "；；", "\u{200B},\u{200B}",
    ]
    private let reader = AnswerReader(
        .many,
        [
            "hurt": "I am hurt now", "hungry": "I am hungry", "no-sleep": "I cannot sleep",
            "later": "Not today, but later",
            "a5": "Five", "a6": "Six", "a7": "Seven", "a8": "Eight", "a9": "Nine", "a10": "Ten", "a11": "Eleven",
            "a12": "Twelve", "a13": "Thirteen", "none": "None of these",
        ])

    @Test(arguments: separators)
    func `a sign of any script stands between answers`(_ sign: String) {
        for (first, second) in [
            ("1", "3"), ("hurt", "no-sleep"), ("I am hurt now", "3"), ("๑", "៣"), ("hurt", "i cannot"),
        ] {
            #expect(reader.choices(first + sign + second) == ["hurt", "no-sleep"], "\(first) \(second)")
            #expect(reader.choices(sign + first + sign + second + sign) == ["hurt", "no-sleep"], "\(first) \(second)")
        }
    }

    @Test(arguments: separators)
    func `a sign alone is no answer`(_ sign: String) {
        #expect(reader.choices(sign) == nil)
        #expect(reader.choices(sign + sign) == nil)
    }

    @Test func `two numbers are never read as one`() {
        #expect(reader.choices("1\u{200B}2") == ["hurt", "hungry"])
        #expect(reader.choices("1 2") == ["hurt", "hungry"])
        #expect(reader.choices("1\u{3000}2") == ["hurt", "hungry"])
        #expect(reader.choices("12") == ["a12"])
        #expect(reader.choices("1\u{200B}2, 13") == ["hurt", "hungry", "a13"])
    }

    @Test func `an answer whose words hold a comma is one answer, among others too`() {
        #expect(reader.choices("Not today, but later") == ["later"])
        #expect(reader.choices("not today,but later") == nil)
        #expect(reader.choices("Not today, but later, hurt") == ["later", "hurt"])
        #expect(reader.choices("3; Not today, but later; 1") == ["no-sleep", "later", "hurt"])
        #expect(reader.choices("hurt, not today, but") == ["hurt", "later"])
    }

    @Test func `the words after a comma in an answer are not another answer`() {
        let reader = AnswerReader(
            .many, ["stayed": "No, I stayed", "all": "I stayed all night", "other": "Something else"])
        #expect(reader.choices("No, I stayed, other") == ["stayed", "other"])
        #expect(reader.choices("no, i stayed") == ["stayed"])
    }

    @Test func `a beginning that holds a comma and fits several answers is asked about`() {
        let reader = AnswerReader(.many, ["no": "No, not today", "never": "No, nothing", "not": "Not here"])
        #expect(reader.problem("no, no") == .problemAmbiguous)
        #expect(reader.choices("no, not t") == ["no"])
    }

    @Test func `zero-width spaces that part words are of no account`() {
        let reader = AnswerReader(.many, ["work": "ខ្ញុំ\u{200B}ធ្វើការ", "home": "ខ្ញុំ\u{200B}នៅ\u{200B}ផ្ទះ។"])
        for typed in ["ខ្ញុំធ្វើការ", "ខ្ញុំ\u{200B}ធ្វើការ", "\u{200B}ខ្ញុំ\u{200B}\u{200B}ធ្វើការ។"] {
            #expect(reader.choices(typed) == ["work"])
        }
        for typed in ["ខ្ញុំ\u{200B}នៅ\u{200B}ផ្ទះ។", "ខ្ញុំនៅផ្ទះ", "ខ្ញុំ\u{200B}នៅ"] {
            #expect(reader.choices(typed) == ["home"])
        }
        #expect(reader.choices("ខ្ញុំ\u{200B}ធ្វើការ។ ខ្ញុំ\u{200B}នៅ\u{200B}ផ្ទះ។") == ["work", "home"])
        #expect(reader.problem("ខ្ញុំ") == .problemAmbiguous)
    }

    @Test func `a consonant that begins several Thai answers is asked about`() {
        let reader = AnswerReader(.one, ["eat": "กินข้าว", "frog": "กบ"])
        #expect(reader.problem("ก") == .problemAmbiguous)
        #expect(reader.choices("กิ") == ["eat"])
    }

    @Test func `none of these cannot stand with others, however they are parted`() {
        for sign in Self.separators { #expect(reader.problem("1\(sign)none") == .problemNoneWithOthers) }
    }

    @Test(arguments: ["+4", "-1", "15", "1 15", "99999999999999999999", "1.2", "4 and Somchai", "1 2 Somchai", "²"])
    func `what only looks like numbers is refused`(_ typed: String) {
        #expect(reader.problem(typed) == .problemNotOffered)
    }

    @Test(arguments: ["88", "88,", "៨៨", "８８，", "Does not know", "does not know;", "does\u{200B} not know"])
    func `not knowing is read with a sign after it`(_ typed: String) {
        #expect(reader.read(typed) == .response(.answer(.unknown)))
    }

    @Test(arguments: [" ", "", "\u{200B}", "\u{3000}\u{200B}", "\t"])
    func `a line of spaces is empty`(_ typed: String) {
        #expect(reader.problem(typed) == .problemEmpty)
        #expect(AnswerReader(.one, ["a": "A b"], hasBefore: true).read(typed) == .keep)
    }

    @Test func `a comma alone keeps nothing that was noted before`() {
        #expect(AnswerReader(.one, ["a": "A b"], hasBefore: true).problem(",") == .problemNotOffered)
    }

    @Test func `a number means the same answer where another is not offered`() throws {
        let question = try Repository.reader(of: "papers").question
        let offered = question.choices.filter { $0.relevant == nil }
        let reader = AnswerReader(
            question: question, offered: offered, list: nil, texts: Repository.texts, hasBefore: false)
        #expect(offered.count < question.choices.count)
        for (index, choice) in question.choices.enumerated() {
            if choice.relevant == nil {
                #expect(reader.choices("\(index + 1)") == [choice.id])
            } else {
                #expect(reader.problem("\(index + 1)") == .problemNotOffered)
            }
        }
    }
}
