import Instruments

/// Counts what stands, as the design's `instrument.md` counts.
struct NaiveCount {
    /// What is counted together.
    enum Part {
        case howItCameAbout, control, exploitation, child, howItCameAboutControlAndChild

        var members: [String] {
            switch self {
            case .howItCameAbout: Self.a
            case .control: Self.b
            case .exploitation: Self.c
            case .child: Self.d
            case .howItCameAboutControlAndChild: Self.a + Self.b + Self.d
            }
        }

        private static let a = Array(NaiveTables.howItCameAbout.keys)
        private static let b = Array(NaiveTables.control.keys) + NaiveTables.signsOfControl
        private static let c = Array(NaiveTables.exploitation.keys)
        private static let d = Array(NaiveTables.child.keys)
    }

    let indicators: [String: Strength]
    /// Whether someone else recruited, moved, supplied, hid, housed or received the person for this.
    let isArranged: Bool

    private static let groupOf: [String: Int] = {
        var result: [String: Int] = [:]
        for (number, members) in NaiveTables.groups.enumerated() {
            for member in members { result[member] = number }
        }
        return result
    }()

    /// How many stand at this strength or more; a group counts once, with the strongest.
    func count(_ strength: Strength, _ part: Part) -> Int {
        var count = 0
        var groups: Set<Int> = []
        for id in part.members {
            guard let stands = indicators[id], stands >= strength else { continue }
            if let group = Self.groupOf[id] {
                groups.insert(group)
            } else {
                count += 1
            }
        }
        return count + groups.count
    }

    func any(_ part: Part) -> Bool { count(.weak, part) > 0 }

    /// One strong, or three medium, or two medium and one weak; what is stronger stands in for what is weaker.
    func established(_ part: Part) -> Bool {
        count(.strong, part) >= 1 || count(.medium, part) >= 3
            || (count(.medium, part) >= 2 && count(.weak, part) >= 3)
    }

    /// A rule that names an indicator means it at medium strength or more.
    func names(_ id: String) -> Bool {
        indicators[id].map { $0 >= .medium } ?? false
    }
}
