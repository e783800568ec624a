import Instruments
import Screening
import SheetFormat
import StrictJSON

/// Writes a screening record as JSON; `screening-record.schema.json` beside this file describes it.
public struct RecordWriter: Sendable {
    private let instrument: Instrument

    public init(_ instrument: Instrument) {
        self.instrument = instrument
    }

    /// The record, as people can read it too, with a line's end.
    public func bytes(_ record: ScreeningRecord) -> [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object { object in
            object.member("schema", ScreeningRecord.schema)
            object.member("code", record.code.description)
            object.member("withdrawalDigest", record.withdrawalDigest)
            object.member("program", record.program)
            write(rules: record, &object)
            write(place: record, &object)
            write(how: record, &object)
            write(consent: record, &object)
            write(person: record, &object)
            write(situation: record, &object)
            write(answers: record, &object)
            object.object("result") { result in
                AssessmentWriter(instrument).members(record.result, &result)
                result.member("actions", array: record.actions.map(\.text))
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(rules record: ScreeningRecord, _ object: inout JSONObjectWriter) {
        object.object("instrument") { rules in
            rules.member("id", record.instrument.text)
            rules.member("edition", record.edition)
            rules.member("digest", record.instrumentDigest)
            rules.member("wording", record.wording.rawValue)
        }
        if let overlay = record.overlay, let country = record.country {
            object.object("overlay") { rules in
                rules.member("country", country)
                rules.member("edition", overlay.edition)
                rules.member("digest", overlay.digest)
            }
        } else {
            object.member("overlay", JSONNode.Value.null)
        }
        object.object("deidentification") { rules in
            rules.member("edition", record.deidentification.edition)
            rules.member("digest", record.deidentification.digest)
            rules.member("coarsened", array: record.coarsened.map(\.rawValue))
        }
    }

    private func write(place record: ScreeningRecord, _ object: inout JSONObjectWriter) {
        object.object("where") { place in
            place.optional("country", record.country)
            place.member("context", record.context.text)
            place.optional("officerRole", record.particulars[.officerRole])
            place.member("month", record.month)
        }
    }

    private func write(how record: ScreeningRecord, _ object: inout JSONObjectWriter) {
        object.object("how") { how in
            how.optional("language", record.particulars[.language])
            how.optional("interpreter", record.facts[.interpreter])
            how.optional("private", yesNo: record.facts[.private])
            how.optional("handlesOwnCase", yesNo: record.particulars[.handlesOwnCase])
            how.member("breakOffs", record.breakOffs)
            how.member("stopped", record.stopped)
            how.member("minutes", record.minutes)
        }
    }

    private func write(consent record: ScreeningRecord, _ object: inout JSONObjectWriter) {
        object.object("consent") { consent in
            // There is no record without both.
            consent.member("interview", true)
            consent.member("record", true)
            consent.optional("referral", yesNo: record.facts[.consentReferral])
            consent.optional("countryOfOrigin", yesNo: record.particulars[.consentOrigin])
            consent.optional("childAssent", record.particulars[.childAssent])
        }
    }

    private func write(person record: ScreeningRecord, _ object: inout JSONObjectWriter) {
        object.object("person") { person in
            person.optional("ageBand", record.particulars[.ageBand])
            person.optional("ageNow", record.facts[.ageNow])
            person.optional("ageThen", record.facts[.ageThen])
            person.optional("mayBeUnder18", yesNo: record.facts[.mayBeUnder18])
            person.optional("gender", record.particulars[.gender])
            person.optional("citizenship", record.particulars[.citizenship])
            person.optional("disability", record.particulars[.disability])
            person.optional("aloneOrGroup", record.particulars[.aloneOrGroup])
        }
    }

    private func write(situation record: ScreeningRecord, _ object: inout JSONObjectWriter) {
        object.object("situation") { situation in
            situation.optional("which", record.facts[.situation])
            situation.optional("stage", record.facts[.stage])
            situation.optional("sector", record.particulars[.sector])
            situation.member("forms", array: record.result.forms.map(\.text))
            situation.optional("duration", record.particulars[.duration])
            situation.optional("countryOfExploitation", record.particulars[.countryOfExploitation])
        }
    }

    private func write(answers record: ScreeningRecord, _ object: inout JSONObjectWriter) {
        object.array("answers") { array in
            for (index, answered) in record.answers.enumerated() {
                array.object { entry in
                    entry.member("question", answered.question.text)
                    switch answered.answer {
                    case .choices(let choices): entry.member("choices", array: choices.map(\.text))
                    case .unknown: entry.member("notEstablished", "unknown")
                    case .declined: entry.member("notEstablished", "declined")
                    }
                    entry.member("by", answered.by.rawValue)
                    entry.member("order", index + 1)
                    entry.member("minute", answered.minute)
                }
            }
        }
        object.array("notAsked") { array in
            for notAsked in record.notAsked {
                array.object { entry in
                    entry.member("question", notAsked.question.text)
                    entry.member("because", notAsked.because.rawValue)
                }
            }
        }
        object.object("observations") { observations in
            for (id, how) in record.observations.sorted(by: { $0.key < $1.key }) {
                let words = how.known.map(\.rawValue).sorted() + how.causes.map(\.text).sorted()
                observations.member(id.text, array: words)
            }
        }
    }
}

extension JSONObjectWriter {
    /// A member whose value is not established is written as null: unknown is not no.
    fileprivate mutating func optional(_ key: String, _ value: String?) {
        if let value { member(key, value) } else { member(key, JSONNode.Value.null) }
    }

    fileprivate mutating func optional(_ key: String, yesNo value: String?) {
        switch value {
        case "yes": member(key, true)
        case "no": member(key, false)
        default: member(key, JSONNode.Value.null)
        }
    }
}
