extension String {
    /// What was typed, whatever the keyboard is set to: digits of any script, and full-width letters and signs, become
    /// ASCII; spaces at the ends and double ones go. Upper and lower case stay.
    ///
    /// A zero-width space stays between two letters or digits only.
    var plain: String {
        var folded = UnicodeScalarView()
        folded.append(contentsOf: unicodeScalars.map(\.plain))
        return String(folded).split(whereSeparator: \.isWhitespace)
            .map { $0.split(separator: Self.zeroWidthSpace).joined(separator: Self.zeroWidthSpace) }
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Parts words in scripts that are written without spaces; nobody sees it.
    static let zeroWidthSpace = "\u{200B}"
}

extension Unicode.Scalar {
    fileprivate var plain: Unicode.Scalar {
        if isASCII { return self }
        if properties.numericType == .decimal, let value = properties.numericValue,
            let digit = Unicode.Scalar(0x30 + UInt32(value))
        {
            return digit
        }
        // The full-width forms stand in the order of ASCII.
        guard (0xFF01...0xFF5E).contains(value), let narrow = Unicode.Scalar(value - 0xFEE0) else { return self }
        return narrow
    }
}
