/// Fills lines with words, one paragraph after another.
struct LineWrapper {
    /// The lines that are complete, with their indents.
    private(set) var lines: [String] = []

    private let columns: Int
    private let hanging: Int
    /// The indent of the line that is being filled.
    private var indent: Int
    private var line = ""
    private var width = 0

    init(columns: Int, indent: Int, hanging: Int) {
        self.columns = columns
        self.indent = indent
        self.hanging = hanging
    }

    /// Adds the lines of a text without newlines.
    mutating func add(_ paragraph: Substring) {
        var gap = ""
        var word = ""
        for cluster in paragraph {
            let isSpace = cluster == " " || cluster == "\t"
            guard isSpace || cluster == "\u{200B}" else {
                word.append(cluster)
                continue
            }
            if !word.isEmpty {
                place(word, after: gap)
                (gap, word) = ("", "")
            }
            if isSpace {
                gap.append(" ")
            }
        }
        if !word.isEmpty {
            place(word, after: gap)
        }
        endLine()
    }

    private mutating func place(_ word: String, after gap: String) {
        var gap = gap
        for piece in LineBreaks.pieces(of: word) {
            placeUnbroken(piece, after: gap)
            gap = ""
        }
    }

    private mutating func placeUnbroken(_ word: String, after gap: String) {
        let wordWidth = TextLayout.width(of: word)
        if width + gap.count + wordWidth <= columns - indent {
            append(gap + word, width: gap.count + wordWidth)
        } else if wordWidth <= columns - (line.isEmpty ? indent : hanging) {
            if !line.isEmpty { endLine() }
            append(word, width: wordWidth)
        } else {
            fill(with: word, after: gap)
        }
    }

    /// A word that fits on no line begins where it stands: in a script without spaces it is a whole sentence.
    private mutating func fill(with word: String, after gap: String) {
        var gap = gap
        for cluster in word.unbreakableClusters {
            let clusterWidth = TextLayout.width(of: cluster)
            if width + gap.count + clusterWidth > columns - indent {
                if !line.isEmpty { endLine() }
                gap = ""
            }
            append(gap + cluster, width: gap.count + clusterWidth)
            gap = ""
        }
    }

    private mutating func append(_ text: String, width: Int) {
        line += text
        self.width += width
    }

    private mutating func endLine() {
        lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
        indent = hanging
        line = ""
        width = 0
    }
}
