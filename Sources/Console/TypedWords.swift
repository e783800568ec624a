/// What was typed on the command line, so that no message repeats it.
package struct TypedWords {
    private let words: [String]

    package init(_ arguments: some Sequence<String>) {
        words = arguments.flatMap { argument in
            // `--country=THA` is told as `THA`.
            let value = argument.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init)
            return [argument, value].compactMap { $0 }
        }
    }

    /// A message in which each typed word that is quoted is left out.
    package func hidden(in message: String) -> String {
        words.sorted { $0.count > $1.count }.reduce(message) { $0.replacing("'\($1)'", with: "'…'") }
    }
}
