import Language
import Registry

extension Irregularity {
    /// What is told of it: by device and number, never by what stands in a record.
    func words(_ texts: Texts) -> String {
        let about = texts[message, ["detail": detail, "number": sequence.map { String($0) } ?? "?"]]
        guard let device else { return about }
        guard let sequence else { return texts[.registryAboutDevice, ["name": device.spoken, "about": about]] }
        return texts[
            .registryAboutNumber, ["name": device.spoken, "number": String(sequence), "about": about]]
    }

    private var message: Message {
        switch kind {
        case .otherRegistry: .registryOtherRegistry
        case .unreadable: .registryUnreadable
        case .unknownDevice: .registryUnknownDevice
        case .unknownKey: .registryUnknownKey
        case .revokedDevice: .registryRevokedDevice
        case .endedKey: .registryEndedKey
        case .fork: .registryFork
        case .brokenChain: .registryBrokenChain
        case .gap: detail.isEmpty ? .registryGap : .registryGaps
        case .unknownEdition: .registryUnknownEdition
        case .unreadableRecord: .registryUnreadableRecord
        case .notDerived: .registryNotDerived
        case .sameCode: .registrySameCode
        case .fewerThanCounted: .registryFewer
        }
    }
}
