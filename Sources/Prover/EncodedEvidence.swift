import Instruments

/// `Evidence` as literals: that an indicator stands at a strength or more, that a flag or a need was raised.
struct EncodedEvidence {
    /// What holds at one slot, by strength.
    struct Standing: Hashable {
        let weak: Literal
        let medium: Literal
        let strong: Literal

        init(_ at: (Strength) -> Literal) {
            weak = at(.weak)
            medium = at(.medium)
            strong = at(.strong)
        }

        func at(_ strength: Strength) -> Literal {
            switch strength {
            case .weak: weak
            case .medium: medium
            case .strong: strong
            }
        }
    }

    /// By slot.
    var standing: [Standing]
    /// By the number of the flag's and the need's bit.
    var flags: [Literal]
    var needs: [Literal]

    /// The bits of a mask, lowest first.
    static func numbers(_ mask: UInt64) -> [Int] {
        (0..<64).filter { mask & (1 << UInt64($0)) != 0 }
    }
}
