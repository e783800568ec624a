import Console
import Device

/// The device's store, as far as it can be looked at without its passphrase.
struct StoreCheck {
    let folder: String

    var findings: [DoctorFinding] {
        guard DeviceStore.exists(at: folder) else { return [.look(.errorStoreAbsent, ["folder": folder])] }
        do throws(StoreError) {
            let store = try DeviceStore(path: folder)
            return [key(of: store), machine(of: store)] + clock(store) + test(store) + (try records(of: store))
        } catch {
            let failure = error.failure(folder)
            return [.look(failure.message, failure.values)]
        }
    }

    private func key(of store: DeviceStore) -> DoctorFinding {
        guard let authority = store.authority else { return .look(.headOwnKey) }
        let values = ["name": authority.name, "until": authority.until]
        return authority.isValid(in: UserSession.month.name)
            ? .good(.doctorAuthority, values) : .look(.headKeyEnded, values)
    }

    private func machine(of store: DeviceStore) -> DoctorFinding {
        store.isMade(on: UserSession.machine)
            ? .good(.doctorMachine) : .look(.errorStoreCopied, ["folder": folder])
    }

    /// A month before the device's own key was made cannot be now.
    private func clock(_ store: DeviceStore) -> [DoctorFinding] {
        let now = UserSession.month.name
        return now < store.keyMade ? [.look(.doctorClock, ["month": now, "made": store.keyMade])] : []
    }

    private func test(_ store: DeviceStore) -> [DoctorFinding] {
        store.isForTests ? [.look(.headTest)] : []
    }

    private func records(of store: DeviceStore) throws(StoreError) -> [DoctorFinding] {
        let envelopes = try store.envelopes()
        let damaged = envelopes.filter { $0.state == .damaged }.map(\.sequence)
        let missing = try store.missing()
        let wrong =
            damaged.map { DoctorFinding.look(.recordsDamaged, ["number": String($0)]) }
            + missing.map { DoctorFinding.look(.recordsMissing, ["number": String($0)]) }
        let values = ["count": String(envelopes.count), "total": String(try store.sealedCount())]
        return wrong.isEmpty ? [.good(.doctorRecords, values)] : wrong
    }
}
