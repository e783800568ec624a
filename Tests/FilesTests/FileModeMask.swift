import Foundation
import Glibc

/// Does something under another file mode mask, on a thread that has a mask of its own: other tests make files too.
enum FileModeMask {
    private typealias Unshare = @convention(c) (Int32) -> Int32
    /// `CLONE_FS`: the mask and the working folder are the thread's own.
    private static let ownMask: Int32 = 0x200

    /// - Returns: false where a thread cannot have a mask of its own; nothing was done then.
    static func set(_ mask: mode_t, while body: @escaping @Sendable () -> Void) -> Bool {
        guard let symbol = dlsym(nil, "unshare") else { return false }
        let address = UInt(bitPattern: symbol)
        let done = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var isDone = false
        Thread {
            guard let pointer = UnsafeMutableRawPointer(bitPattern: address),
                unsafeBitCast(pointer, to: Unshare.self)(ownMask) == 0
            else { return _ = done.signal() }
            umask(mask)
            body()
            isDone = true
            done.signal()
        }.start()
        done.wait()
        return isDone
    }
}
