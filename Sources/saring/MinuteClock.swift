/// Whole minutes of an interview, by a clock that cannot be set.
struct MinuteClock {
    private let first: Int
    private let start = ContinuousClock.now

    /// - Parameter first: how long the interview had gone on before.
    init(from first: Int) {
        self.first = first
    }

    func minute() -> Int {
        first + Int((ContinuousClock.now - start).components.seconds / 60)
    }
}
