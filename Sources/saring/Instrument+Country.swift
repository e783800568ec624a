import Console
import Instruments

extension Instrument {
    /// Refuses what is no country's three letters.
    func check(country: String?) throws(Failure) {
        let countries = list(CodeList.countries)?.entries ?? []
        if let country, !countries.contains(where: { $0.code == country.uppercased() }) {
            throw Failure(.usage, .errorNoSuchCountry)
        }
    }
}
