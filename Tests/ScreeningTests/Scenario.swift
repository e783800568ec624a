import Foundation
import Screening
import Testing
import Yams

/// A case that somebody wrote by hand, with what the design says about it.
///
/// Every file of `Tests/Fixtures/scenarios` is a list of them:
///
/// ```yaml
/// scenarios:
///   - id: papers-refused
///     title: A worker asked for the passport and was refused
///     because: one strong sign of control is a serious sign
///     sheet:
///       context: worksite            # one of the instrument's contexts
///       stage: going-on              # not-begun · going-on · over; a fact that is left out is not established
///       situation: present           # present · before-custody
///       ageNow: adult                # adult · child
///       ageThen: adult
///       mayBeUnder18: false
///       private: true
///       interpreter: none            # none · professional · phone · other
///       consentReferral: true
///       stopped: false
///       answers: {papers: cannot-get, promise: [pay, way-out], leave: unknown, fees: declined}
///       observations: {guarded-exit: [site], injury: [person, by-someone]}
///       others: denied               # every other question that this case is asked: denied · declined · unknown
///     expect:                        # what stands here is compared exactly; the order of a list does not matter
///       level: follow-up
///       presumed: false
///       rules: [serious-sign]
///       indicators: {papers-held: strong, confined: weak}
///       flags: []
///       child: false
///       completeness: partial        # complete · partial
///       tooLittleKnown: true
///       forms: []
///       needs: []
///       notYetAsked: []              # rules
///       conflicts: []                # indicators
///       absent: []                   # indicators
/// ```
///
/// *Denied* is the choice *none*, or else the first choice from which nothing follows. A choice that states a fact of the
/// case, or an observation, states it for the sheet too. That a person is presumed a victim stands as `presumed` and not
/// among `flags`.
struct Scenario: Sendable, CustomTestStringConvertible {
    /// How every question that the scenario does not answer is answered.
    enum Others: String {
        case denied, declined, unknown
    }

    /// What a key of an assessment is, or should be.
    enum Value: Hashable {
        case word(String)
        case words(Set<String>)
        case strengths([String: String])
    }

    /// What is wrong with a scenario's text.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    let id: String
    let file: String
    /// What the scenario tells; the other questions are not answered yet.
    let sheet: AnswerSheet
    let others: Others?
    /// What must come out, by the key of the assessment.
    let expected: [String: Value]

    var testDescription: String { id }

    /// Every scenario of the folder, in the order of the files.
    static func readAll() throws -> [Self] {
        let folder = "\(WorkingEdition.dataFolder)/Tests/Fixtures/scenarios"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        return try files.sorted().flatMap { file in
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let members = try Yams.compose(yaml: text)?.members(["scenarios"])
            return try members?["scenarios"]?.elements().map { try Self($0, file: file) } ?? []
        }
    }

    init(_ node: Node, file: String) throws {
        let members = try node.members(["id", "title", "because", "sheet", "expect"])
        guard let id = members["id"]?.string, members["title"]?.string != nil, members["because"]?.string != nil,
            let sheet = members["sheet"], let expect = members["expect"]
        else { throw Fault(description: "\(file): a scenario needs id, title, because, sheet and expect") }
        self.id = id
        self.file = file
        do {
            (self.sheet, others) = try Self.sheet(sheet, id)
            expected = try Self.expected(expect)
        } catch let fault as Fault {
            throw Fault(description: "\(file): \(id): \(fault)")
        }
    }
}
