import Exchange
import Registry
import StrictJSON

/// What stands beside an export: what its standard cannot say, which records are not in it, and which were erased.
struct ExportReport {
    private let loss: LossReport
    private let holdings: Holdings
    private let withDoubtful: Bool

    init(_ loss: LossReport, _ holdings: Holdings, withDoubtful: Bool) {
        self.loss = loss
        self.holdings = holdings
        self.withDoubtful = withDoubtful
    }

    var bytes: [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object { report in
            loss.write(into: &report)
            report.member("doubtful", withDoubtful ? 0 : holdings.doubtful.count)
            report.member("unreadable", holdings.unreadableCount)
            report.object("otherEditions") { editions in
                for (edition, count) in holdings.otherEditions.sorted(by: { $0.key < $1.key }) {
                    editions.member(edition, count)
                }
            }
            report.array("erased") { erased in
                for tombstone in holdings.tombstones {
                    erased.object {
                        $0.member("envelope", tombstone.envelope.description)
                        $0.member("month", tombstone.month)
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
