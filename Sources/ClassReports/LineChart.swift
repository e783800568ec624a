import HTML

/// Shares from 0 to 1 over one interview after the other.
struct LineChart {
    let title: String
    let lines: [[Double]]
    let mean: [Double]

    private let width = 720
    private let height = 280
    private let margin = 40

    func write(in page: inout HTMLWriter) {
        guard mean.count > 1 else { return }
        page.element(
            "svg", ["viewBox": "0 0 \(width) \(height)", "role": "img"]
        ) { page in
            page.element("title", words: title)
            for mark in [0, 0.25, 0.5, 0.75, 1.0] { write(mark, in: &page) }
            for index in mean.indices {
                page.element(
                    "text", ["x": "\(x(index))", "y": "\(height - 12)", "text-anchor": "middle"],
                    words: String(index + 1))
            }
            for line in lines where line.count > 1 {
                page.element("polyline", ["class": "line", "points": points(line)]) { _ in }
            }
            page.element("polyline", ["class": "mean", "points": points(mean)]) { _ in }
        }
        page.element("p", words: title)
    }

    private func write(_ mark: Double, in page: inout HTMLWriter) {
        let place = y(mark)
        page.element(
            "line", ["class": "grid", "x1": "\(margin)", "x2": "\(width - margin)", "y1": "\(place)", "y2": "\(place)"]
        ) { _ in }
        page.element(
            "text", ["x": "\(margin - 6)", "y": "\(place + 4)", "text-anchor": "end"],
            words: ReportWords.percent(mark))
    }

    private func points(_ line: [Double]) -> String {
        line.enumerated().map { "\(x($0)),\(y($1))" }.joined(separator: " ")
    }

    private func x(_ index: Int) -> Int {
        margin + index * (width - 2 * margin) / max(1, mean.count - 1)
    }

    private func y(_ share: Double) -> Int {
        height - margin - Int((share * Double(height - 2 * margin)).rounded())
    }
}
