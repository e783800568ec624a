import FaultyFiles
import Files
import Glibc
import Sealing
import Testing

@testable import Device

/// Something that is done with a store, tried with the power lost between any two calls of the system, and with each
/// call failing.
struct PowerLoss {
    /// What is on the disk before; the store in it is opened first.
    let before: DiskState
    /// What is done, until it is acknowledged or fails.
    let action: (TestDevice) throws -> Void

    /// What can be found afterwards, and whether the action was acknowledged by then.
    struct Remains: Hashable {
        let found: [String: DiskState.Found]
        let isDone: Bool

        var state: DiskState { DiskState(holding: found) }
    }

    /// Every way in which it can end.
    func remains() throws -> [Remains] {
        var all: Set<Remains> = []
        let whole = try TestDevice(on: before, keepsHistory: true)
        let opened = whole.disk.history.count
        try action(whole)
        for state in whole.disk.history.dropFirst(opened - 1) {
            all.formUnion(state.foundAfterLoss.map { Remains(found: $0, isDone: false) })
        }
        all.formUnion(whole.disk.state.foundAfterLoss.map { Remains(found: $0, isDone: true) })
        for call in 0..<whole.disk.history.count - opened {
            for (isDone, lasts) in [(false, false), (true, false), (false, true)] {
                let device = try TestDevice(on: before)
                device.disk.fault = .init(call: device.disk.callCount + call, number: EIO, isDone: isDone, lasts: lasts)
                let isAcknowledged = (try? action(device)) != nil
                device.disk.fault = nil
                let ends = device.disk.state.foundAfterLoss + [device.disk.state.found]
                all.formUnion(ends.map { Remains(found: $0, isDone: isAcknowledged) })
            }
        }
        return Array(all)
    }
}
