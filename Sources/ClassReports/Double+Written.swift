extension Double {
    /// With so many places after a point, whatever the language of the machine.
    func written(places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let scaled = Int((self * Double(scale)).rounded())
        let digits = String(scaled.magnitude % UInt(scale))
        let fraction = String(repeating: "0", count: places - digits.count) + digits
        return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / UInt(scale)).\(fraction)"
    }
}
