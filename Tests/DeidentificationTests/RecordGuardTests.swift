import Instruments
import Records
import SheetFormat
import StrictJSON
import TestSupport
import Testing

/// Each value of a record is held against its list, before sealing and on reading.
struct RecordGuardTests {
    private static let places: [Context.ID] = WorkingEdition.instrument.contexts.map(\.id)
    private static let countries: [String?] = [nil] + WorkingEdition.data.overlays.map(\.country)

    /// A record that others are made of.
    private static let example = Result { try HeldInterview(place: "worksite", seed: 3).node(country: "THA") }

    private func fault(in node: JSONNode) -> SheetFault? {
        do throws(SheetFault) {
            _ = try WorkingEdition.reader.read(node)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: places)
    func `whatever an interview comes to, its record passes the guard`(_ place: Context.ID) throws {
        for seed in 0..<6 as Range<UInt64> {
            let country = Self.countries[Int(seed) % Self.countries.count]
            let node = try HeldInterview(place: place, seed: seed).node(country: country)
            let contents = try WorkingEdition.reader.read(node)
            let derived = try WorkingEdition.screener.get().assess(contents.sheet)
            #expect(WorkingEdition.reader.differences(contents, derived: derived) == [])
        }
    }

    @Test(arguments: 0..<12)
    func `a name in the place of any value is refused, and not repeated`(_ turn: Int) throws {
        let node = try Self.example.get()
        // Another secret at each place in each turn.
        var place = 0
        var secrets: [String] = []
        let variants = node.variants(
            replacing: { _ in
                place += 1
                secrets.append(Secret.all[(place * 12 + turn * 5 + place / 6) % Secret.all.count])
                return .string(secrets.last ?? "")
            }, key: { _ in nil })
        #expect(variants.count > 200)
        for (variant, secret) in zip(variants, secrets) {
            let fault = fault(in: variant)
            #expect(fault != nil, "\(variant.written)")
            #expect(Secret.found(in: String(reflecting: fault), of: [secret]) == [])
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `a random text in any value is refused`(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let node = try Self.example.get()
        let scalars = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-. +@ñéกမ王".unicodeScalars)
        let variants = node.variants(
            replacing: { _ in
                var text = String.UnicodeScalarView()
                for _ in 0..<Int.random(in: 3...20, using: &random) {
                    text.append(scalars.randomElement(using: &random) ?? "x")
                }
                return .string(String(text))
            }, key: { _ in nil })
        let accepted = variants.filter { fault(in: $0) == nil }
        #expect(accepted.map(\.written) == [])
    }

    @Test(arguments: Secret.names.enumerated().filter { $0.offset % 4 == 0 }.map(\.element))
    func `a name in the place of any key is refused, and not repeated`(_ secret: String) throws {
        let node = try Self.example.get()
        for variant in node.variants(replacing: { _ in nil }, key: { _ in secret }) {
            let fault = fault(in: variant)
            #expect(fault != nil)
            #expect(Secret.found(in: String(reflecting: fault), of: [secret]) == [])
        }
    }

    @Test func `a number that could be of a telephone or a paper is refused`() throws {
        let node = try HeldInterview(place: "farm", seed: 1).node(country: "KHM")
        for number in ["0812345678", "81234567", "1234567", "10000", "-1", "1e3", "1.5"] {
            let variants = node.variants(
                replacing: { if case .number = $0 { .number(number) } else { nil } }, key: { _ in nil })
            #expect(!variants.isEmpty)
            #expect(variants.allSatisfy { fault(in: $0) != nil })
        }
    }

    @Test func `a record that lacks a key is refused, with where`() throws {
        let node = try HeldInterview(place: "border", seed: 2).node(country: "LAO")
        guard case .object(let members) = node.value else {
            Issue.record("a record is an object")
            return
        }
        for member in members where member.key != "schema" {
            let rest = JSONNode(.object(members.filter { $0.key != member.key }), at: node.position)
            #expect(fault(in: rest) == SheetFault(.missingKey, at: node.position, key: member.key))
        }
    }

    @Test func `a fault is told by line, column and key`() throws {
        let text = try HeldInterview(place: "farm", seed: 4).node(country: "THA").written
        let changed = text.replacing(/"gender":"[A-Za-z]+"/, with: #""gender":"Somchai Jaidee""#)
        let column = try #require(changed.range(of: "\"Somchai")).lowerBound
        let place = JSONPosition(
            line: 1, column: changed.unicodeScalars.distance(from: changed.startIndex, to: column) + 1)
        #expect(
            fault(in: try JSONReader.read(changed)) == SheetFault(.unknownValue, at: place, key: "person.gender"))
    }

    @Test func `what an answer says belongs to its own question`() throws {
        let text = try Self.example.get().written
        let said = try #require(text.firstMatch(of: /"question":"([a-z-]+)","choices":\["([a-z-]+)"\]/))
        let question = try #require(WorkingEdition.instrument.questions.first { $0.id.text == said.1 })
        let choices = Set(WorkingEdition.instrument.questions.flatMap { $0.choices.map(\.id.text) })
        for choice in choices.sorted().prefix(80) where question.choice(Choice.ID(choice)) == nil {
            let answer = said.0.replacing("[\"\(said.2)\"]", with: "[\"\(choice)\"]")
            let changed = text.replacing(said.0, with: answer)
            #expect(fault(in: try JSONReader.read(changed)) != nil, "\(choice)")
        }
    }
}
