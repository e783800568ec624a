/// How long it is since a key was pressed, by a clock that cannot be set and that goes on while the machine sleeps.
struct IdleWatch {
    private let limit: Duration?
    private var last = ContinuousClock.now

    init(limit: Duration?) {
        self.limit = limit
    }

    mutating func keyPressed() {
        last = .now
    }

    /// What `poll` may wait; -1 for ever.
    var remainingMilliseconds: Int32 {
        guard let limit else { return -1 }
        let rest = limit - (ContinuousClock.now - last)
        let (seconds, attoseconds) = rest.components
        // Rounded up, so that waiting so long is enough.
        return rest <= .zero ? 0 : Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }

    var isOver: Bool {
        guard let limit else { return false }
        return ContinuousClock.now - last >= limit
    }
}
