import Instruments

/// Counts what stands, as the design's `instrument.md` counts.
struct NaiveCount {
    /// What is counted together.
    enum Part {
        case howItCameAbout, control, exploitation, child, howItCameAboutControlAndChild

        func holds(_ id: String) -> Bool {
            switch self {
            case .howItCameAbout: NaiveTables.howItCameAbout[id] != nil
            case .control: NaiveTables.control[id] != nil || NaiveTables.signsOfControl.contains(id)
            case .exploitation: NaiveTables.exploitation[id] != nil
            case .child: NaiveTables.child[id] != nil
            case .howItCameAboutControlAndChild:
                Self.howItCameAbout.holds(id) || Self.control.holds(id) || Self.child.holds(id)
            }
        }
    }

    let indicators: [String: Strength]
    /// Whether someone else recruited, moved, supplied, hid, housed or received the person for this.
    let isArranged: Bool

    /// How many stand at this strength or more; a group counts once, with the strongest.
    func count(_ strength: Strength, _ part: Part) -> Int {
        var counted: [String] = []
        for (id, stands) in indicators where stands >= strength && part.holds(id) {
            let isCountedWithItsGroup = NaiveTables.groups.contains { group in
                group.contains(id) && group.contains(where: counted.contains)
            }
            if !isCountedWithItsGroup { counted.append(id) }
        }
        return counted.count
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
