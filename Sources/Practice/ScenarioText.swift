import Instruments

/// A scenario as the YAML of its file.
public struct ScenarioText {
    private let scenario: Scenario

    public init(_ scenario: Scenario) {
        self.scenario = scenario
    }

    public var text: String {
        var lines = [
            "id: \(scenario.id)", "title: \(quoted(scenario.title))", "language: \(quoted(scenario.language))",
            "difficulty: \(scenario.difficulty.rawValue)", "instrument: \(scenario.instrument)",
            "context: \(scenario.context)",
        ]
        lines += paragraphs("setting", scenario.setting) + paragraphs("person", scenario.person)
        lines += paragraphs("room", scenario.room) + paragraphs("story", scenario.story)
        if !scenario.start.isEmpty { lines.append("start: \(list(scenario.start.map(\.rawValue)))") }
        lines += block("acts", scenario.acts.map(deed))
        // Without answers everything is nothing of the kind.
        if !scenario.replies.isEmpty { lines += ["answers:"] + scenario.replies.flatMap(reply) }
        lines += block("traps", scenario.traps.map(trap)) + expected
        lines += paragraphs("notes", scenario.notes)
        lines += [
            "basis: \(scenario.basis.rawValue)", "sources: \(list(scenario.sources.map { quoted("\($0)") }))",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private func paragraphs(_ key: String, _ texts: [String]) -> [String] {
        texts.isEmpty ? [] : ["\(key):"] + texts.map { "  - \(quoted($0))" }
    }

    private func block(_ key: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["\(key):"] + items.map { "  - \($0)" }
    }

    private func deed(_ deed: Scenario.Deed) -> String {
        var parts = ["do: \(deed.act)", "says: \(quoted(deed.says))"]
        if !deed.gives.isEmpty { parts.append("gives: \(list(deed.gives.map(\.rawValue)))") }
        return "{\(parts.joined(separator: ", "))}"
    }

    private func reply(_ reply: Scenario.Reply) -> [String] {
        ["  \(reply.question):"] + reply.lines.map { "    - \(line($0))" }
    }

    private func line(_ line: Scenario.Line) -> String {
        var parts: [String] = []
        if !line.when.isEmpty { parts.append("when: \(list(line.when.map(\.rawValue)))") }
        let notes =
            line.unknown ? "unknown" : line.declined ? "declined" : list(line.notes.map { quoted($0.text) })
        parts.append("notes: \(notes)")
        if let says = line.says { parts.append("says: \(quoted(says))") }
        return "{\(parts.joined(separator: ", "))}"
    }

    private func trap(_ trap: Scenario.Trap) -> String {
        var parts = ["id: \(trap.id)", "at: \(trap.at)", "says: \(quoted(trap.says))"]
        if !trap.acts.isEmpty { parts.append("acts: \(list(trap.acts.map(\.text)))") }
        if !trap.notes.isEmpty {
            let notes = trap.notes.map { "\($0.question): \(list($0.choices.map { quoted($0.text) }))" }
            parts.append("notes: {\(notes.joined(separator: ", "))}")
        }
        if trap.stops { parts.append("stops: true") }
        parts += ["why: \(quoted(trap.why))", "sources: \(list(trap.sources.map { quoted("\($0)") }))"]
        return "{\(parts.joined(separator: ", "))}"
    }

    private var expected: [String] {
        let expected = scenario.expected
        var lines = ["expected:", "  level: \(expected.level)"]
        let lists = [
            ("indicators", expected.indicators.map(\.text)), ("flags", expected.flags.map(\.text)),
            ("actions", expected.actions.map(\.text)),
        ]
        for (key, ids) in lists where !ids.isEmpty { lines.append("  \(key): \(list(ids))") }
        return lines + ["  because: \(quoted(expected.because))"]
    }

    private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

    /// In double quotes, in which YAML takes the backslash for itself.
    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
