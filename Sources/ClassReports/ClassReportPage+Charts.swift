import Practice

extension ClassReportPage {
    /// Alpha on the signs of each scenario, with its interval.
    var scenarioChart: RowChart {
        RowChart(
            title: words.texts[.reportChartScenarios], range: -0.2...1, marks: [0, 0.667, 0.8, 1],
            // Where everybody noted the same, or one alone met it, there is no alpha to draw.
            rows: words.report.scenarios.filter { $0.agreement.alpha != nil }.map { part in
                RowChart.Row(
                    label: part.scenario.title, value: part.agreement.alpha, interval: part.agreement.interval,
                    isBar: false)
            })
    }

    /// How often each sign was found where it was to be found.
    var indicatorChart: RowChart {
        RowChart(
            title: words.texts[.reportChartIndicators], range: 0...1, marks: [0, 0.25, 0.5, 0.75, 1],
            rows: words.report.indicators.filter { $0.expected > 0 }.map { part in
                RowChart.Row(
                    label: words.title(part.indicator), value: Double(part.found) / Double(part.expected),
                    interval: nil, isBar: true)
            })
    }

    /// Points by interview: each officer thin, the class thick.
    var progressChart: LineChart {
        LineChart(
            title: words.texts[.reportChartProgress], lines: words.report.progress.map(\.shares),
            mean: words.report.meanProgress.map(\.share))
    }
}
