/// Words that a record has besides codes.
enum RecordWords {
    /// The person did not want to say it.
    static let declined = "declined"
}
