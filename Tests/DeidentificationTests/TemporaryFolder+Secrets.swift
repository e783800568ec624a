import Foundation
import TestSupport

extension TemporaryFolder {
    /// Each file in it, however deep: its name and its bytes.
    func files() throws -> [(name: String, bytes: [UInt8])] {
        try listing().map { ($0.path, [UInt8](FileManager.default.contents(atPath: file($0.path)) ?? Data())) }
    }

    /// The secrets that stand in the name or in the bytes of a file.
    func secrets() throws -> [String] {
        try files().flatMap { Secret.found(in: $0.name) + Secret.found(in: $0.bytes) }
    }
}
