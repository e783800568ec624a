import HTML

/// A drawing with a row for each thing: a point with its interval, or a bar.
struct RowChart {
    struct Row {
        let label: String
        /// Nil where it cannot be told.
        let value: Double?
        let interval: ClosedRange<Double>?
        let isBar: Bool
    }

    let title: String
    let range: ClosedRange<Double>
    /// Where lines are drawn across.
    let marks: [Double]
    let rows: [Row]

    /// In the units of the drawing; a row has its label above its line, so that long labels in any script have room.
    private let width = 720
    private let rowHeight = 40
    private let margin = 20

    func write(in page: inout HTMLWriter) {
        guard !rows.isEmpty else { return }
        let height = rows.count * rowHeight + 2 * margin
        page.element(
            "svg", ["viewBox": "0 0 \(width) \(height)", "role": "img"]
        ) { page in
            page.element("title", words: title)
            for mark in marks { write(mark, height, in: &page) }
            for (index, row) in rows.enumerated() { write(row, margin + index * rowHeight, in: &page) }
        }
        page.element("p", words: title)
    }

    private func write(_ mark: Double, _ height: Int, in page: inout HTMLWriter) {
        let place = x(mark)
        page.element(
            "line", ["class": "grid", "x1": place, "x2": place, "y1": "\(margin)", "y2": "\(height - margin)"]
        ) { _ in }
        page.element(
            "text", ["x": place, "y": "\(height - 4)", "text-anchor": "middle"], words: ReportWords.decimal(mark))
    }

    private func write(_ row: Row, _ top: Int, in page: inout HTMLWriter) {
        page.element("text", ["x": "\(margin)", "y": "\(top + 14)"], words: row.label)
        let y = top + 26
        if let interval = row.interval {
            page.element(
                "line",
                [
                    "class": "range", "x1": x(interval.lowerBound), "x2": x(interval.upperBound), "y1": "\(y)",
                    "y2": "\(y)",
                ]
            ) { _ in }
        }
        guard let value = row.value else { return }
        if row.isBar {
            let length = max(1, place(value) - place(range.lowerBound))
            page.element(
                "rect",
                ["class": "bar", "x": x(range.lowerBound), "y": "\(y - 6)", "width": "\(length)", "height": "10"]
            ) { _ in }
        } else {
            page.element("circle", ["class": "point", "cx": x(value), "cy": "\(y)", "r": "6"]) { _ in }
        }
    }

    private func x(_ value: Double) -> String { String(place(value)) }

    private func place(_ value: Double) -> Int {
        let inside = min(max(value, range.lowerBound), range.upperBound)
        let share = (inside - range.lowerBound) / (range.upperBound - range.lowerBound)
        return margin + Int((share * Double(width - 2 * margin)).rounded())
    }
}
