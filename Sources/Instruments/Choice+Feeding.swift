extension Choice {
    /// How strongly the choice makes an indicator stand; nil where it does not feed it.
    public func strength(feeding id: Indicator.ID, in instrument: Instrument, child: Bool) -> Strength? {
        guard let feed = feeds.first(where: { $0.indicator == id }),
            let indicator = instrument.indicators.first(where: { $0.id == id }), child || !indicator.childOnly,
            let own = indicator.strength(child: child)
        else { return nil }
        return min(own, feed.strength ?? own)
    }
}
