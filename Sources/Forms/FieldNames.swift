import Instruments

/// What the fields of the form for ODK and Kobo are called, besides those that bear a question's id.
///
/// No id of a question holds an underscore, so that a part's name before a hyphen can be told from the question's.
public enum FieldNames {
    /// The kind of place.
    public static let context = "context"
    /// Whether the talk was stopped before its end.
    public static let stopped = "stopped"
    /// *Does not know* and *prefers not to say*, as answer sheets have them.
    public static let unknown = "unknown"
    public static let declined = "declined"
    static let yes = "yes"
    static let no = "no"

    private static let groupPrefix = "part_"
    private static let notePrefix = "note_"
    private static let calculatedPrefix = "case_"

    /// The group of a part of the talk.
    public static func group(_ phase: Question.Phase) -> String { groupPrefix + phase.rawValue }

    static func note(_ name: String) -> String { notePrefix + name }
    static func calculated(_ name: String) -> String { calculatedPrefix + name }

    /// Whether a field holds no answer: a text that is read out, or what the form works out for itself.
    public static func holdsNoAnswer(_ name: String) -> Bool {
        name.hasPrefix(notePrefix) || name.hasPrefix(calculatedPrefix)
    }

    /// A field's own name, without the groups that some exports put before it with a hyphen.
    public static func withoutGroups(_ name: Substring) -> Substring {
        for phase in Question.Phase.allCases {
            let prefix = group(phase) + "-"
            if name.hasPrefix(prefix) { return name.dropFirst(prefix.count) }
        }
        return name
    }
}
