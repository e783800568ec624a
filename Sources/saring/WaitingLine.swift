import Console
import Synchronization

/// Tells whoever waits longer than a second, on standard error, what is being done.
final class WaitingLine: Sendable {
    private static let patience = Duration.seconds(1)

    private let start = ContinuousClock.now
    private let words = Mutex("")
    private let timer = Mutex<Task<Void, Never>?>(nil)

    init() {
        let task = Task.detached { [weak self] in
            guard (try? await Task.sleep(for: Self.patience)) != nil else { return }
            self?.show()
        }
        timer.withLock { $0 = task }
    }

    /// What is being done from now on.
    func isNow(_ text: String) {
        words.withLock { $0 = text }
        if start.duration(to: .now) > Self.patience { show() }
    }

    /// Nobody waits any more.
    func end() {
        timer.withLock { $0 }?.cancel()
    }

    private func show() {
        let text = words.withLock { $0 }
        if !text.isEmpty { Streams.error(text) }
    }
}
