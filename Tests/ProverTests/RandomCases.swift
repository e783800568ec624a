/// How many random cases a test takes.
enum RandomCases {
    /// The full number needs an optimised build; an unoptimised one takes the first of them.
    static func count(_ full: Int, unoptimised: Int? = nil) -> Int {
        #if DEBUG
            unoptimised ?? full / 50
        #else
            full
        #endif
    }
}
