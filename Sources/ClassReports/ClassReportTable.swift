import CSV
import Practice

/// A class report as one long table: a figure a row, by part, scenario, item and measure. Its names are those of the
/// data and never translated, so that a spreadsheet or a program can rely on them.
public struct ClassReportTable: Sendable {
    private let report: ClassReport

    public init(_ report: ClassReport) {
        self.report = report
    }

    public var bytes: [UInt8] {
        var writer = CSVWriter()
        writer.row(["part", "scenario", "item", "measure", "value"])
        for row in rows { writer.row(row) }
        return writer.bytes
    }

    private var rows: [[String]] {
        var rows: [[String]] = [
            ["class", "", "", "officers", String(report.officers.count)],
            ["class", "", "", "interviews", String(report.sessions.count)],
        ]
        rows += Self.rows(of: report.levelAgreement, ["levels", "", ""])
        for (expected, counts) in zip(report.confusion.levels, report.confusion.counts) {
            for (found, count) in zip(report.confusion.levels, counts) {
                rows.append(["confusion", "", expected.text, found.text, String(count)])
            }
        }
        for part in report.scenarios {
            let head = ["scenario", part.scenario.id.text, ""]
            rows.append(head + ["officers", String(part.officers)])
            rows.append(head + ["right-level", String(part.levels[part.scenario.expected.level] ?? 0)])
            rows.append(head + ["points-share", part.meanShare.written(places: 4)])
            rows += Self.rows(of: part.agreement, head)
        }
        for part in report.indicators {
            let head = ["sign", "", part.indicator.text]
            rows.append(head + ["expected", String(part.expected)])
            rows.append(head + ["found", String(part.found)])
            rows.append(head + ["not-expected", String(part.unexpected)])
            rows += Self.rows(of: part.agreement, head)
        }
        for part in report.questions {
            let head = ["question", part.scenario.id.text, part.question.text]
            rows.append(head + ["largest-share", part.largestShare.written(places: 4)])
        }
        for (officer, shares) in report.progress {
            for (index, share) in shares.enumerated() {
                rows.append(["progress", "", officer, String(index + 1), share.written(places: 4)])
            }
        }
        return rows
    }

    /// What cannot be told has no row.
    private static func rows(of agreement: Agreement, _ head: [String]) -> [[String]] {
        let figures: [(String, Double?)] = [
            ("alpha", agreement.alpha), ("alpha-low", agreement.interval?.lowerBound),
            ("alpha-high", agreement.interval?.upperBound), ("kappa", agreement.kappa), ("same-share", agreement.same),
        ]
        return [head + ["units", String(agreement.units)]]
            + figures.compactMap { name, value in value.map { head + [name, $0.written(places: 4)] } }
    }
}
