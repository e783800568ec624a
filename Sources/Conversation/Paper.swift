/// A paper that an officer or the person carries: made before the record is sealed, and without its code.
struct Paper: Sendable, Hashable {
    /// Whom it is for.
    enum Kind: CaseIterable, Sendable, Hashable {
        /// For the authority that takes over the case; only where the person agreed to be referred.
        case authority
        /// For the officer's own file.
        case file
        /// For the person: nothing on it says what the talk was about.
        case card
    }

    /// How it is laid out.
    enum Layout: CaseIterable, Sendable, Hashable {
        case page, text, receipt

        /// The columns of a text: of an A4 page, and of paper 58 mm wide.
        var columns: Int { self == .receipt ? 32 : 80 }
    }

    let title: String
    let body: [Paragraph]
    /// The language's code, for a reader that speaks.
    let language: String

    func bytes(_ layout: Layout) -> [UInt8] {
        switch layout {
        case .page: Array(PaperPage(paper: self).text.utf8)
        case .text, .receipt:
            Array(([Paragraph(title), .gap] + body).lines(columns: layout.columns).joined(separator: "\n").utf8) + [
                0x0A
            ]
        }
    }
}
