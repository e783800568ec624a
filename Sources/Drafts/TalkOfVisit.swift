/// Which talk of which visit an interview is: one that was interrupted tells the visit later how it ended.
public struct TalkOfVisit: Sendable, Hashable {
    /// The visit's file, by its random name.
    let visit: String
    /// In the order of the talks, from 1.
    let number: Int

    public init(visit: String, number: Int) {
        self.visit = visit
        self.number = number
    }
}
