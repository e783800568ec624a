import Records
import Sealing

/// What the registry can give to others, under one edition.
public struct Holdings: Sendable {
    /// What stands for a record that was erased by withdrawal: no word of what was in it.
    public struct Tombstone: Sendable, Hashable {
        /// The digest of the envelope that it came in.
        public let envelope: Digest32
        /// The month in which it was erased.
        public let month: String
    }

    /// Records about which nothing is in doubt, in nobody's order.
    public internal(set) var records: [RecordReader.Contents] = []
    /// Records of revoked devices, ended keys and forks, and those whose result is not the one that their answers give.
    public internal(set) var doubtful: [RecordReader.Contents] = []
    /// How many were made under other editions, by `id@edition`.
    public internal(set) var otherEditions: [String: Int] = [:]
    /// How many cannot be read: `verify` says which.
    public internal(set) var unreadableCount = 0
    public internal(set) var tombstones: [Tombstone] = []
}
