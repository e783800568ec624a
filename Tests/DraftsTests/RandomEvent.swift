import Instruments
import Interview
import Screening
import TestSupport

/// Events and texts as no interview would have them, to try what is written against what is read.
struct RandomEvent {
    var random: SplitMix64

    mutating func event() -> Event {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .read
        case 1: .back
        case 2: .revisit(.init(text()))
        case 3: .wanted(.init(text()))
        case 4: .danger
        case 5: .stopped
        case 6: .resumed
        case 7: .coarsened(RecordField.allCases.randomElement(using: &random) ?? .gender)
        default: .responded(response())
        }
    }

    private mutating func response() -> Response {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .skipped
        case 1: .code(text())
        case 2: .answer(.unknown)
        case 3: .answer(.declined)
        default: .answer(.choices((0..<Int.random(in: 0...6, using: &random)).map { _ in .init(text()) }))
        }
    }

    mutating func minute() -> Int {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: Int(Int32.max)
        case 1: -1
        default: Int.random(in: 0...600, using: &random)
        }
    }

    private mutating func text() -> String {
        if Int.random(in: 0..<4, using: &random) > 0 {
            return ["cannot-get", "THA", "papers", "none", "", "a\"b\\c\n", "\u{0}\u{1F}", "ភាសា", "🫥"]
                .randomElement(using: &random) ?? ""
        }
        let scalars = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
