import Foundation

/// The questions as the YAML files have them, by number: read here by another way than the program's.
enum Questionnaire {
    struct Entry {
        var number = 0
        var tier = 0
        var isForOfficer = false
        var isVolunteered = false
    }

    static func read(place: String) throws -> [Int: Entry] {
        let folder = Repository.root.appending(path: "Indicators/asean-commit-working")
        var entries: [Int: Entry] = [:]
        for file in ["interview.yaml", "questions.yaml", "contexts/\(place).yaml"] {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for block in text.components(separatedBy: "\n  - id: ") {
                var entry = Entry()
                for line in block.split(separator: "\n") where line.hasPrefix("    ") {
                    switch line.dropFirst(4).split(separator: ": ").map(String.init) {
                    case let pair where pair.first == "number": entry.number = Int(pair[1]) ?? 0
                    case let pair where pair.first == "tier": entry.tier = Int(pair[1]) ?? 0
                    case ["audience", "officer"]: entry.isForOfficer = true
                    case ["volunteered", "true"]: entry.isVolunteered = true
                    default: continue
                    }
                }
                if entry.number > 0 { entries[entry.number] = entry }
            }
        }
        return entries
    }
}
