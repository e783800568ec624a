import Foundation
import InstrumentFiles
import Instruments
import Testing

/// What the files of the base mean.
struct ReadingTests {
    let instrument: Instrument

    init() throws {
        instrument = try InstrumentFolder.read(
            Fixture.base.appending(path: "Indicators/tiny").path,
            lists: Fixture.base.appending(path: "Indicators/lists").path)
    }

    @Test func `the library finds instruments and nothing else`() {
        #expect(InstrumentLibrary(dataFolder: Fixture.base.path).ids == ["tiny"])
    }

    @Test(arguments: [
        ("Codebook (2024)", "7", "Codebook (2024), 7"),
        ("Convention, article 14", "14(5)", "Convention, article 14(5)"),
        ("Convention, article 14", "14", "Convention, article 14"),
        ("Convention, article 2(1)", "2", "Convention, article 2(1)"),
        ("Codebook", nil, "Codebook"),
    ])
    func `a source is named with its item, and the number of an article once`(
        _ title: String, _ item: String?, _ words: String
    ) {
        #expect(Source(id: "s", title: title, certainty: .read).cited(item) == words)
    }

    @Test func `an indicator has a strength for adults and one for children`() throws {
        let confined = try #require(instrument.indicators.first { $0.id == "confined" })
        #expect(confined.weight == .counts(adult: .medium, child: .strong))
        #expect(confined.section == "B" && confined.strengthBasis == .working && !confined.childOnly)
        #expect(instrument.indicators.first { $0.id == "arranged" }?.weight == .act)
    }

    @Test func `an indicator of D is for children only`() {
        #expect(instrument.indicators.filter(\.childOnly).map(\.id) == ["child-alone"])
    }

    @Test func `a source is cited with its item`() {
        let papers = instrument.indicators.first { $0.id == "papers-held" }
        #expect(papers?.sources == [Citation(source: "delphi", item: "D5.1")])
    }

    @Test func `sources of the actions follow those of the instrument`() {
        #expect(instrument.sources.map(\.id) == ["design", "delphi", "notes"])
    }

    @Test func `an injury has causes of which some support an indicator`() {
        let injury = instrument.observations.first { $0.id == "injury" }
        #expect(injury?.causes.map(\.supports) == ["confined", nil])
        #expect(injury?.known == [.person, .reported])
    }

    @Test func `questions come in the order steps, common, places by number`() {
        let numbers = instrument.questions.map(\.number)
        #expect(numbers == Array(1...5) + Array(10...14) + Array(101...105) + Array(201...205))
        #expect(instrument.contexts.map(\.id) == ["shop", "port"])
    }

    @Test func `a topic stands for its common questions`() {
        #expect(
            instrument.context("shop")?.order == [
                "activity", "pay", "papers-who", "shop-a", "seen-here", "said", "shop-b", "shop-c", "shop-d", "shop-e",
            ])
    }

    @Test func `a choice feeds, raises, needs, observes and sets`() throws {
        let pay = try #require(instrument.questions.first { $0.id == "pay" })
        #expect(pay.choice("unpaid")?.feeds == [Choice.Feed(indicator: "unpaid")])
        #expect(pay.choice("unpaid")?.needs == ["wages"])
        #expect(pay.choice("food")?.flags == ["urgent"])
        #expect(pay.choice("promised")?.relevant == .fact(.stage, ["going-on"]))
        #expect(pay.relevant == .answer("activity", ["works"]))
        #expect(pay.probes == ["Since when?"])
        let papers = try #require(instrument.questions.first { $0.id == "papers-who" })
        #expect(papers.choice("sometimes")?.feeds == [Choice.Feed(indicator: "papers-held", strength: .medium)])
        let seen = try #require(instrument.questions.first { $0.id == "seen-here" })
        #expect(
            seen.choice("hurt")?.observes == [
                Choice.Observed(observation: "injury", known: .person, cause: "by-someone")
            ])
        let place = try #require(instrument.questions.first { $0.id == "private-place" })
        #expect(place.choice("no")?.sets == [Choice.Setting(fact: .private, value: "no")])
        #expect(place.choice("no")?.ends == "not-safe")
    }

    @Test func `a step has a phase, paragraphs to read and a field`() throws {
        #expect(instrument.questions.first { $0.id == "consent" }?.read == ["You may stop at any time."])
        let citizenship = try #require(instrument.questions.first { $0.id == "citizenship" })
        #expect(citizenship.phase == .particulars && citizenship.field == .citizenship)
        #expect(citizenship.kind == .list("countries"))
    }

    @Test func `conditions are read as they are written`() {
        #expect(
            instrument.rules.first?.when
                == .all([
                    .threshold("established", of: CountedSet(members: ["B", "C"])),
                    .any([
                        .atLeast(2, .medium, of: CountedSet(members: ["A", "B", "C"], except: ["bad-food"])),
                        .all([.fact(.child, ["yes"]), .fact(.stage, ["not-begun", "going-on"])]),
                        .present("arranged"),
                    ]),
                ]))
        #expect(
            instrument.rules.last?.when
                == .any([
                    .atLeast(1, .weak, of: CountedSet(members: ["kept-papers", "D"])), .observed("injury"), .reported,
                    .flag("urgent"),
                ]))
        #expect(
            instrument.actions[1].when == .all([.level(["refer", "follow-up"]), .fact(.consentReferral, ["yes"])]))
        #expect(instrument.actions[2].when == .ending(["not-safe", "stopped"]))
    }

    @Test func `flags, needs and forms follow from conditions`() {
        #expect(instrument.consequences.map(\.raises) == [.flag("claim"), .need("wages"), .form("ForcedLabour")])
    }

    @Test func `a threshold has its mixes`() {
        #expect(instrument.thresholds.first?.anyOf == [.init(strong: 1), .init(medium: 2, weak: 1)])
    }

    @Test func `a file has Windows line ends and a byte order mark, and is read the same`() throws {
        try Fixture.withCopyOfBase { data in
            let file = data.appending(path: "Indicators/tiny/rules.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8).write(to: file)
            let other = try InstrumentLibrary(dataFolder: data.path).read("tiny")
            #expect(other.rules == instrument.rules && other.digest != instrument.digest)
        }
    }
}
