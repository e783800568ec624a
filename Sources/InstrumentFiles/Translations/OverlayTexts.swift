import Instruments

/// Every text of a country's overlay, in the order of its file.
///
/// ```swift
/// for text in OverlayTexts.all(of: overlay) { print(text.key, text.text) }
/// ```
public struct OverlayTexts: Sendable {
    private let country: String
    private(set) var texts: [TranslatableText] = []

    /// The texts of an overlay, each key once.
    public static func all(of overlay: NationalOverlay) -> [TranslatableText] {
        OverlayTexts(overlay).texts
    }

    private init(_ overlay: NationalOverlay) {
        country = overlay.country
        for channel in overlay.channels {
            let path = ["channel", TextKey.channelPart(channel.number)]
            add(
                path,
                ["name": channel.name, "hours": channel.hours, "purpose": channel.purpose, "note": channel.note],
                TextComments.channel(channel, in: country))
        }
        for (index, authority) in overlay.authorities.enumerated() {
            add(
                ["authority", "\(index + 1)"], ["name": authority.name, "says": authority.says],
                TextComments.authority(in: country))
        }
        for clock in overlay.clocks {
            add(["clock", clock.id.text], ["says": clock.says], TextComments.clock(in: country))
        }
        let provisions: KeyValuePairs<String, Provision> = [
            "nonPunishment": overlay.nonPunishment, "labourLaw": overlay.labourLaw,
            "childProtection": overlay.childProtection, "embassy": overlay.embassy, "childAge": overlay.childAge,
        ]
        for (key, provision) in provisions { add([key], ["says": provision.says], TextComments.provision(in: country)) }
        add(["languages"], ["note": overlay.languages.note], TextComments.common)
        add(["nationalities"], ["note": overlay.nationalities.note], TextComments.common)
    }

    private mutating func add(_ path: [String], _ texts: KeyValuePairs<String, String?>, _ comment: String) {
        for (name, text) in texts {
            guard let text else { continue }
            self.texts.append(
                TranslatableText(key: TextKey(country: country, path + [name]), text: text, comment: comment))
        }
    }
}
