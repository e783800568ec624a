/// How far officers agree on something.
public struct Agreement: Sendable, Hashable {
    /// The units that two officers or more met.
    public let units: Int
    /// Krippendorff's alpha; nil where everybody noted the same of everything, or nobody met the same.
    public let alpha: Double?
    /// Of alpha, by bootstrap over the units.
    public let interval: ClosedRange<Double>?
    /// Fleiss' kappa; nil also where not everybody met every unit.
    public let kappa: Double?
    /// The share of pairs of officers who noted the same.
    public let same: Double?

    public init(_ ratings: Ratings, _ metric: KrippendorffAlpha.Metric) {
        let alpha = KrippendorffAlpha(metric)
        units = ratings.pairedCount
        self.alpha = alpha.value(of: ratings)
        interval = self.alpha == nil ? nil : alpha.interval(of: ratings)
        kappa = FleissKappa.value(of: ratings)
        same = ratings.pairAgreement
    }
}
