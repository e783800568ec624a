/// A variable of a formula, or its opposite, as solvers number them: 7 and -7.
struct Literal: Hashable, Comparable {
    /// Never 0.
    let code: Int32

    static prefix func ! (literal: Self) -> Self {
        Self(code: -literal.code)
    }

    static func < (left: Self, right: Self) -> Bool {
        left.code < right.code
    }
}
