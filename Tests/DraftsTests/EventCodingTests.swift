import Interview
import TestSupport
import Testing

@testable import Drafts

/// What is written of an event is read again as the same event, and nothing else is.
struct EventCodingTests {
    @Test func `every event is read as it was written`() throws {
        var random = RandomEvent(random: SplitMix64(seed: 72))
        for number in 0..<20_000 {
            let (event, minute) = (random.event(), random.minute())
            let read = try #require(EventCoding.event(EventCoding.bytes(event, minute: minute)), "\(number): \(event)")
            #expect(read.0 == event && read.minute == minute, "\(number)")
        }
    }

    @Test(arguments: [
        "", "{}", "[]", "null", #"{"event":"read"}"#, #"{"minute":1}"#, #"{"event":"slept","minute":1}"#,
        #"{"event":"read","minute":"1"}"#, #"{"event":"read","minute":1.5}"#, #"{"event":"revisit","minute":1}"#,
        #"{"event":"wanted","question":7,"minute":1}"#, #"{"event":"responded","minute":1}"#,
        #"{"event":"responded","choices":["yes",1],"minute":1}"#, #"{"event":"responded","choices":"yes","minute":1}"#,
        #"{"event":"responded","notEstablished":"no","minute":1}"#, #"{"event":"responded","code":null,"minute":1}"#,
        #"{"event":"read","minute":1} "#, #"{"event":"read","event":"back","minute":1}"#,
    ])
    func `what this program does not write is no event`(_ text: String) {
        // White space at the end is JSON all the same.
        #expect((EventCoding.event(Array(text.utf8)) == nil) == !text.hasSuffix("} "))
    }

    @Test func `a frame that was cut off is no event`() {
        var random = RandomEvent(random: SplitMix64(seed: 73))
        for _ in 0..<300 {
            let bytes = EventCoding.bytes(random.event(), minute: random.minute())
            for count in 0..<bytes.count { #expect(EventCoding.event(Array(bytes.prefix(count))) == nil) }
        }
    }
}
