@testable import Sealing

/// Keys that everybody knows.
enum Keys {
    static let opening = OpeningKey(bytes: Array(repeating: 1, count: 32))!
    static let signing = SigningKey(bytes: Array(repeating: 2, count: 32))!
    static let vault = WrappingKey(bytes: Array(repeating: 3, count: 32))!
}
