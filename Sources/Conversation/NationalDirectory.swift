import Instruments

/// The overlays of the countries, and the year in which they are read: what was true two years ago is marked.
public struct NationalDirectory: Sendable {
    public let overlays: [NationalOverlay]
    public let year: Int

    /// For pages that speak of no country.
    public static let empty = NationalDirectory(overlays: [], year: 0)

    public init(overlays: [NationalOverlay], year: Int) {
        self.overlays = overlays
        self.year = year
    }

    /// The overlay of a country; nil where none is named, or the country has none.
    public func overlay(of country: String?) -> NationalOverlay? {
        country.flatMap { code in overlays.first { $0.country == code } }
    }
}
