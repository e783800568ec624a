import EmbeddedInstruments
import Foundation
import InstrumentFiles
import Instruments
import Testing

/// What holds of every overlay that ships.
struct ShippedOverlayTests {
    private let overlays = EmbeddedInstruments.overlays

    @Test func `each ASEAN state and China has an overlay`() {
        #expect(
            overlays.map { $0.country } == [
                "BRN", "CHN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM",
            ])
    }

    @Test func `a country with a line to offer has a main one`() {
        for overlay in overlays where overlay.channels.contains(where: { !$0.harm }) {
            #expect(overlay.channels.contains { $0.isMain && !$0.harm }, "\(overlay.country)")
        }
    }

    @Test func `nothing of the authorities in Myanmar is offered, and each says why`() throws {
        let overlay = try #require(overlays.first { $0.country == "MMR" })
        #expect(overlay.channels.allSatisfy { $0.harm && $0.note != nil })
        #expect(overlay.authorities.allSatisfy { $0.harm })
        #expect(!overlay.hasVerifiedNonPunishment)
    }

    @Test func `no overlay keeps a subdivision, and only the Philippines widens who is a child`() {
        #expect(overlays.allSatisfy { !$0.keepsSubdivision })
        #expect(overlays.filter { $0.countsUnableAsChildren }.map { $0.country } == ["PHL"])
    }

    @Test func `no text promises that nobody is charged`() {
        for overlay in overlays {
            let says = overlay.nonPunishment.says.lowercased()
            for promise in ["will not be charged", "may stay", "will be believed", "is safe"] {
                #expect(!says.contains(promise), "\(overlay.country)")
            }
        }
    }
}
