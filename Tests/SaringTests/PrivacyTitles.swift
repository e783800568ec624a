/// The titles under which the privacy view shows the parts of a record.
enum PrivacyTitles {
    static let titles = [
        "schema": "Format", "withdrawalDigest": "Check value of the withdrawal code",
        "code": "Record code", "program": "Program", "instrument": "Indicator set", "overlay": "Overlay of the country",
        "deidentification": "How values were made coarser", "where": "Where and when",
        "how": "How the talk was held", "consent": "Consent", "person": "About the person",
        "situation": "The situation", "answers": "Answers", "notAsked": "Not asked",
        "observations": "Seen or reported", "result": "Result",
    ]
}
