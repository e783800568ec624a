import Language
import Prover

extension ProvedProperty {
    /// What it says, in a line.
    func title(_ texts: Texts) -> String {
        switch self {
        case .stated(let property): property.title
        case .builtIn(.monotone): texts[.verifyMonotone]
        case .builtIn(.unknownIsNotNo): texts[.verifyUnknown]
        case .builtIn(.consentAndStops): texts[.verifyConsent]
        case .builtIn(.leftOutChangesNothing): texts[.verifyLeftOut]
        case .builtIn(.everythingDecides): texts[.verifyDecides]
        }
    }
}

extension Duration {
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
