import Instruments

extension Reading {
    /// A context as its file has it: the order still names topics.
    struct ContextFile {
        let id: Context.ID
        let title: String
        let about: String
        let order: [Entry]
        let questions: [Question]
        let file: String

        struct Entry {
            let id: String
            let place: Place
        }
    }

    func context(_ value: YAMLValue, file: String, named name: String) -> ContextFile? {
        let known = ["context", "title", "about", "order", "questions"]
        guard var map = MapReader(value, .context, path: "context", known: known, in: self) else { return nil }
        let id = map.declareID(.context, key: "context")
        map.move(to: "context/\(id)")
        if !id.isEmpty, id != name { report(.idIsNotFileName, at: "\(map.path)/context", id, name) }
        var seen: Set<String> = []
        let order = map.items("order", needed: true).compactMap { item -> ContextFile.Entry? in
            let entry = reference(.ordered, item)
            guard !entry.isEmpty else { return nil }
            if !seen.insert(entry).inserted { report(.listedTwice, at: item.place, entry) }
            return ContextFile.Entry(id: entry, place: item.place)
        }
        if let value = map.value("order"), case .list(let items) = value.content, items.isEmpty {
            report(.emptyList, at: value.place, "order")
        }
        return ContextFile(
            id: ID(id), title: map.text("title"), about: map.text("about"), order: order,
            questions: map.items("questions").compactMap { question($0) }, file: file)
    }
}
