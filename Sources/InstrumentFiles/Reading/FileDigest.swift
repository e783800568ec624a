import Digest

/// The digest of the files of an instrument: the SHA-256 of the listing that `sha256sum` prints of them, ordered by
/// path. An auditor gets the same with
///
/// ```sh
/// find Indicators/asean-commit-working Indicators/lists -name '*.yaml' | LC_ALL=C sort | xargs sha256sum | sha256sum
/// ```
struct FileDigest {
    private var lines: [(name: String, line: String)] = []

    mutating func add(_ bytes: [UInt8], named name: String) {
        lines.append((name, "\(SHA256.hexadecimal(bytes))  \(name)\n"))
    }

    var hexadecimal: String {
        let listing = lines.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map(\.line).joined()
        return SHA256.hexadecimal(listing.utf8)
    }
}
