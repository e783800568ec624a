import Crypto

/// Bytes from the system's random numbers.
enum RandomBytes {
    static func draw(_ count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: 8 * count)).withUnsafeBytes { Array($0) }
    }
}
