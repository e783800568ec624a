@testable import Sealing

/// Keys that everybody knows; 32 bytes always make one.
enum Keys {
    static let opening = OpeningKey(bytes: Array(repeating: 1, count: 32)) ?? OpeningKey()
    static let signing = SigningKey(bytes: Array(repeating: 2, count: 32)) ?? SigningKey()
    static let vault = WrappingKey(bytes: Array(repeating: 3, count: 32)) ?? WrappingKey()
}
