import CSV
import ClassReports
import Foundation
import InstrumentFiles
import Instruments
import Language
import Practice
import Screening
import Testing

@Suite("Class report on paper")
struct ClassReportPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private let instrument: Instrument
    private let texts: Texts
    private let report: ClassReport

    init() throws {
        let data = try InstrumentLibrary(dataFolder: Self.root).readData()
        instrument = data.instruments[0]
        guard case .read(let texts) = InterfaceFile.read(dataFolder: Self.root) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.texts = texts
        let screener = try Screener(instrument)
        let sessions = data.scenarios.prefix(3).flatMap { scenario in
            ["<A>", "B"].map { officer in
                var rehearsal = Rehearsal(scenario, data.practice)
                for deed in scenario.acts where officer == "B" { rehearsal.note(.act(deed.act), minute: 0) }
                return ClassReport.Session(
                    officer: officer, day: "2026-11-27", scenario: scenario, debrief: Debrief(rehearsal, screener))
            }
        }
        report = ClassReport(sessions, levels: instrument.levels.map(\.id))
    }

    @Test("The page needs no script, no picture and no network, and every mark is escaped")
    func page() {
        let html = ClassReportPage(report, instrument, texts: texts, language: "en").html
        for sign in ["<script", "<img", "<link", "http:", "https:", "url(", "@import"] {
            #expect(!html.contains(sign), "\(sign)")
        }
        #expect(!html.contains("<A>"))
        #expect(html.contains("<svg") && html.contains(texts[.practiceHead]))
    }

    @Test("The table has a figure a row, in names of the data")
    func table() throws {
        let rows = String(decoding: ClassReportTable(report).bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(rows.first == "part,scenario,item,measure,value")
        #expect(rows.contains("class,,,officers,2") && rows.contains("class,,,interviews,6"))
        #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 5 })
    }

    @Test("The text names each scenario, and that officers stand there by pseudonyms")
    func text() {
        let lines = ClassReportText(report, instrument, texts: texts).lines
        #expect(lines.contains(texts[.reportPseudonyms]))
        for part in report.scenarios { #expect(lines.contains { $0.contains(part.scenario.title) }) }
        #expect(!lines.contains { $0.contains("{") })
    }
}
