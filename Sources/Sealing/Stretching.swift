import Crypto
import CryptoExtras
import Foundation

/// How a passphrase becomes a key: scrypt, whose memory and time make guessing dear (RFC 7914).
public struct Stretching: Sendable, Hashable {
    public static let saltByteCount = 16

    /// The cost, a power of two: memory is `cost` · `blockSize` · 128 bytes.
    public let cost: Int
    public let blockSize: Int
    public let parallelism: Int
    public let salt: [UInt8]

    /// What a real store uses: 128 MiB and well over half a second.
    public static let standardCost = 1 << 17
    /// What tests use, which open stores thousands of times. Whoever reads a store of this cost is told so on every
    /// screen.
    public static let testCost = 1 << 4
    /// What is taken from a file; more would let a changed file use up all memory.
    static let allowedCosts = (1 << 4)...(1 << 20)

    /// A new salt, with the standard cost or that for tests.
    public init(cost: Int = standardCost) {
        precondition(Self.allowedCosts.contains(cost) && cost.nonzeroBitCount == 1)
        self.cost = cost
        blockSize = 8
        parallelism = 1
        salt = RandomBytes.draw(Self.saltByteCount)
    }

    /// Reads the parameters from a file.
    ///
    /// - Returns: nil if they are out of bounds.
    public init?(cost: Int, blockSize: Int, parallelism: Int, salt: String) {
        guard Self.allowedCosts.contains(cost), cost.nonzeroBitCount == 1, blockSize == 8, parallelism == 1,
            let salt = Hexadecimal.bytes(salt, count: Self.saltByteCount)
        else { return nil }
        self.cost = cost
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.salt = salt
    }

    public var saltText: String { Hexadecimal.text(salt) }
    /// Whether guessing the passphrase is as dear as it must be.
    public var isForTests: Bool { cost < Self.standardCost }

    /// The key that the passphrase stands for.
    public func key(_ passphrase: Passphrase) -> WrappingKey {
        do {
            return WrappingKey(
                try passphrase.withBytes { bytes in
                    try KDF.Scrypt.deriveKey(
                        from: bytes, salt: salt, outputByteCount: WrappingKey.byteCount, rounds: cost,
                        blockSize: blockSize, parallelism: parallelism)
                })
        } catch {
            // The parameters are within bounds; what remains is no memory, where nothing can go on.
            preconditionFailure("scrypt did not derive a key")
        }
    }
}
