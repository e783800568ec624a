internal import CSignals
internal import Glibc

/// The signals that have come and were not yet attended to.
enum SignalInbox {
    /// Becomes readable when a signal comes.
    static var descriptor: Int32 { csignals_descriptor() }

    /// Makes `descriptor` wait for the next signal.
    static func drain() {
        csignals_drain()
    }

    /// Whether `signal` has come since it was last taken; forgets it.
    static func take(_ signal: Int32) -> Bool {
        csignals_take(signal)
    }

    /// The most urgent signal that ends the reading of a line; forgets it.
    static func takeEnding() -> Input? {
        if take(SIGQUIT) { return .panic }
        if take(SIGHUP) { return .closed }
        if take(SIGTERM) { return .terminated }
        if take(SIGINT) { return .interrupted }
        return nil
    }

    /// Whether `takeEnding` has something to tell.
    static var hasEnding: Bool {
        [SIGQUIT, SIGHUP, SIGTERM, SIGINT].contains { csignals_is_pending($0) }
    }
}
