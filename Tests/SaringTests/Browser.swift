import Foundation
import TestSupport
import Testing

/// Headless Chromium, with Debian's Noto fonts: what a reader of a page sees, and what comes out of the printer.
enum Browser {
    private static let python = Repository.root.appending(path: ".build/test-tools/bin/python").path
    private static let script = Repository.root.appending(path: "Tests/SaringTests/look_at_page.py").path

    /// Whether everything is installed; `.ci/install test` does that.
    static let isThere = [python, "/usr/bin/chromium", "/usr/bin/chromedriver", "/usr/bin/pdffonts"]
        .allSatisfy(FileManager.default.isExecutableFile)

    /// What was seen of a page at one width of the window.
    struct Seen: Decodable {
        /// Pixels between the edges.
        let width: Int
        /// The first words of whatever reaches over the edge.
        let overflowing: [String]
        let text: String
        /// What the page fetched besides itself.
        let loaded: Int
    }

    /// Looks at a page, and prints it into `page.pdf`.
    static func look(at page: String, width: Int, home: TemporaryFolder) throws -> Seen {
        let arguments = [script, home.file(page), String(width), home.file("page.pdf")]
        let outcome = try Program.run(python, arguments, input: [], home: home)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(Seen.self, from: Data(outcome.output.utf8))
    }

    /// What pdfinfo and pdffonts say of the printed page.
    static func printed(home: TemporaryFolder) throws -> String {
        try Program.shell("pdfinfo page.pdf; pdffonts page.pdf", home: home).output
    }
}
