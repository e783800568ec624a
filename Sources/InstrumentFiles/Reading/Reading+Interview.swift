import Instruments

extension Reading {
    func interview(_ value: YAMLValue) -> (steps: [Question], endings: [Ending]) {
        guard let map = MapReader(value, path: "interview", known: ["steps", "endings"], in: self) else {
            return ([], [])
        }
        return (
            map.items("steps", needed: true).compactMap { question($0, isStep: true) },
            map.items("endings", needed: true).compactMap { ending($0) }
        )
    }

    private func ending(_ value: YAMLValue) -> Ending? {
        guard var map = MapReader(value, .ending, path: "ending", known: ["id", "title", "text"], in: self) else {
            return nil
        }
        let id = map.declareID(.ending)
        map.move(to: "ending/\(id)")
        if !map.has("text") { report(.missingKey, at: map.place, "text") }
        return Ending(id: ID(id), title: map.text("title"), text: map.texts("text"))
    }
}
