import Interview

extension Interview {
    /// Everything that it remembers, hidden things too, so that two interviews can be compared.
    var memory: [String: AnyHashable] {
        var memory: [String: AnyHashable] = [:]
        for child in Mirror(reflecting: self).children {
            if let label = child.label, let value = child.value as? AnyHashable { memory[label] = value }
        }
        return memory
    }
}
