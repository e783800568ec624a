/// What became of an envelope that stands in the ledger.
enum LedgerState: String {
    /// Its record is a case.
    case kept
    /// Its record is a case, and something about it is in doubt; the quarantine says what.
    case doubtful
    /// Its content could not be taken as a record; the sealed bytes are in quarantine.
    case quarantined
    /// It was somebody's wish that a record be erased.
    case withdrawal
    /// Its record was erased; a tombstone says so.
    case erased
}
