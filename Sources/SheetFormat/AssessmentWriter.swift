import Instruments
import Screening
import StrictJSON

/// Writes assessments as JSON, one object each, with the keys in a fixed order.
public struct AssessmentWriter: Sendable {
    private let flags: [(id: Flag.ID, key: String)]

    /// - Parameter instrument: the one that was assessed under; its flags become keys.
    public init(_ instrument: Instrument) {
        flags = instrument.flags.filter { $0.id != Flag.presumed }.map { ($0.id, Self.key(of: $0.id)) }
    }

    /// One assessment as a line of JSON, without the line's end.
    public func text(_ assessment: Assessment) -> String {
        var writer = JSONWriter()
        write(assessment, &writer)
        return writer.text
    }

    public func write(_ assessment: Assessment, _ writer: inout JSONWriter) {
        writer.object { members(assessment, &$0) }
    }

    /// The assessment's members, inside an object of the caller's.
    public func members(_ assessment: Assessment, _ object: inout JSONObjectWriter) {
        object.member("id", assessment.id)
        object.member("instrument", assessment.instrument.text)
        object.member("edition", assessment.edition)
        object.member("level", assessment.level.text)
        object.member("presumed", assessment.presumed)
        object.member("completeness", assessment.completeness.isPartial ? "partial" : "complete")
        object.member("gaps", array: assessment.completeness.gaps.map(\.rawValue))
        object.member("tooLittleKnown", assessment.tooLittleKnown)
        object.member("child", assessment.child)
        for flag in flags { object.member(flag.key, assessment.flags.contains(flag.id)) }
        object.member("rules", array: assessment.rules.map(\.text))
        object.array("indicators") { array in
            for finding in assessment.indicators {
                array.object { object in
                    object.member("id", finding.id)
                    object.member("strength", finding.strength.rawValue)
                    object.member("from", array: finding.from.map(\.text))
                }
            }
        }
        object.member("absent", array: assessment.absent.map(\.text))
        object.array("conflicts") { array in
            for conflict in assessment.conflicts {
                array.object { object in
                    object.member("indicator", conflict.indicator.text)
                    object.member("for", array: conflict.supportedBy.map(\.text))
                    object.member("against", array: conflict.against.map(\.text))
                }
            }
        }
        object.member("forms", array: assessment.forms.map(\.text))
        object.member("needs", array: assessment.needs.map(\.text))
        object.member("notYetAsked", array: assessment.notYetAsked.map(\.text))
        object.member("couldStillChange", array: assessment.couldStillChange.map(\.text))
        object.object("instruments") { instruments in
            for result in assessment.crossChecks { instruments.object(result.id.text) { write(result, &$0) } }
        }
    }

    private func write(_ result: CrossCheckResult, _ object: inout JSONObjectWriter) {
        object.member("edition", result.edition)
        object.member("applies", result.applies)
        guard result.applies else { return }
        object.member("asked", result.asked.count)
        object.member("askable", result.askable)
        object.array("present") { array in
            for present in result.present {
                array.object { item in
                    item.member("id", present.item.text)
                    if let strength = present.strength { item.member("strength", strength.rawValue) }
                    item.member("from", array: present.from.map(\.text))
                }
            }
        }
        guard !result.dimensions.isEmpty else { return }
        object.object("dimensions") { dimensions in
            for dimension in result.dimensions { dimensions.member(dimension.id.text, dimension.state.rawValue) }
        }
        if let row = result.classification {
            object.member("illustration", row.text)
        } else {
            object.member("illustration", JSONNode.Value.null)
        }
    }

    /// The key under which an assessment tells whether a flag is raised: `nonPunishment` for `non-punishment`.
    public static func key(of flag: Flag.ID) -> String { camelCase(flag.text) }

    /// `non-punishment` becomes `nonPunishment`.
    static func camelCase(_ id: String) -> String {
        let words = id.split(separator: "-")
        let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return ([words.first.map(String.init) ?? ""] + rest).joined()
    }
}
