import TestSupport

/// A moment of an interview with a test store at which something happens.
enum Moment: String, CaseIterable {
    case firstNote, place, question, halfTyped, longPage, pause, menu, urgent, review, stopping, result, preview
    /// The record could not be written: no file of the program may hold a byte.
    case failedWrite

    /// Whether the person had agreed to a record by then, and it could be written.
    var leavesDraft: Bool {
        switch self {
        case .firstNote, .place, .menu, .urgent, .review, .stopping, .longPage, .failedWrite: false
        case .question, .halfTyped, .pause, .result, .preview: true
        }
    }

    /// An interview at that moment.
    func officer(home: TemporaryFolder, changing changes: [String: String] = [:]) throws -> Officer {
        let place = self == .place ? [] : ["--context", "vessel"]
        let officer = try Officer(
            ["screen"] + place, store: TestStore(in: home), home: home, changing: changes,
            through: self == .failedWrite ? ["/usr/bin/prlimit", "--fsize=0:unlimited"] : [])
        if self == .firstNote || self == .place { return officer }
        try officer.enter("")
        switch self {
        case .firstNote, .place: break
        case .question: try officer.walk(to: 20)
        case .halfTyped:
            try officer.walk(to: 20)
            try officer.session.type("half an ans")
            try officer.session.expect("half an ans")
        case .longPage: try officer.walk { $0.hasMore }
        case .pause:
            try officer.walk(to: 20)
            try officer.session.type("p\r")
            try officer.session.expect(Officer.clearing)
        case .menu: try officer.enter("0")
        case .urgent: try officer.enter("!")
        case .review: try officer.enter("r")
        case .stopping: try officer.enter("q")
        case .result:
            try officer.stopAtFirstQuestion()
            try officer.walk(toWords: "Recommendation:")
        case .preview: try officer.stopAndWalkToPreview()
        case .failedWrite:
            try officer.stopAndWalkToPreview()
            try officer.enter("")
        }
        return officer
    }
}
