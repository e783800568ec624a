import Device
import Files
import Foundation
import Sealing
import TestSupport
import Testing

/// An authority's registry that knows a device, and a bundle of three records that the device handed over.
struct HandedOver {
    private let folder: TemporaryFolder

    init(in folder: TemporaryFolder) throws {
        self.folder = folder
        let authority = try Authority(in: folder)
        let test = try TestStore(in: folder)
        let month = Month(name: "2026-11", start: 1_793_491_200)
        for _ in 1...3 {
            let officer = try Officer.inTest(home: folder)
            try officer.stopAtFirstQuestion()
            try officer.walk(toWords: "Enter ends.")
            #expect(try officer.leave().status == .exited(0))
        }
        let store = try DeviceStore(path: test.path).unlock(Passphrase(bytes: Array(TestStore.passphrase.utf8)))
        let card = try AuthorityCard(bytes: Array(folder.text(of: "authority.card").utf8))
        try store.enrol(card, month: month)
        try folder.write(Array(store.card().text.utf8), to: "device.card")
        _ = try store.store.handOver(to: PrivateFile(path: folder.file("bundle")), month: month)
        let added = try authority.run(["devices", "add", "--compared", folder.file("device.card")])
        #expect(added.status == 0, "\(added.errors)")
    }

    /// The same again in another folder.
    func copy(to home: TemporaryFolder) throws {
        for name in ["registry", "bundle"] {
            try FileManager.default.copyItem(atPath: folder.file(name), toPath: home.file(name))
        }
    }
}
