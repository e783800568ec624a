import Device
import Language
import Sealing

/// What `saring device show` says.
struct DevicePage {
    let store: DeviceStore
    let texts: Texts

    var lines: [String] {
        get throws(StoreError) {
            var lines = store.isForTests ? [texts[.headTest]] : []
            lines.append(texts[.deviceName, ["name": store.device.spoken, "id": store.device.description]])
            lines.append(texts[.deviceKey, ["made": store.keyMade]])
            if let authority = store.authority {
                let values = [
                    "name": authority.name, "until": authority.until, "words": authority.fingerprint.description,
                ]
                lines.append(texts[.deviceAuthority, values])
            } else {
                lines.append(texts[.headOwnKey])
            }
            let values = ["count": String(try store.sealedCount()), "here": String(try store.envelopes().count)]
            lines.append(texts[.deviceCount, values])
            return lines
        }
    }
}
