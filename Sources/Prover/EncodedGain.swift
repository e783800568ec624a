import Instruments
import Screening

/// `Gain` as literals: the most that answering one question could bring.
struct EncodedGain {
    let question: Question.ID
    let observations: Set<Observation.ID>
    let isReport: Bool
    var standing: [EncodedEvidence.Standing]
    let flags: [Literal]
    let needs: [Literal]

    init(_ question: CompiledInstrument.CompiledQuestion, _ sheet: SheetVariables, slotCount: Int) {
        let circuit = sheet.circuit
        let child = question.gain(child: true)
        let adult = question.gain(child: false)
        self.question = question.id
        observations = child.observations
        isReport = child.isReport
        func either(_ ofChild: Bool, _ ofAdult: Bool) -> Literal {
            circuit.or(ofChild ? sheet.isChild : circuit.no, ofAdult ? !sheet.isChild : circuit.no)
        }
        standing = (0..<slotCount).map { slot in
            EncodedEvidence.Standing { strength in
                either(
                    child.evidence.at(strength).contains(slot), adult.evidence.at(strength).contains(slot))
            }
        }
        func bits(_ mask: (Evidence) -> UInt64) -> [Literal] {
            (0..<64).map { bit in
                let one = UInt64(1) << UInt64(bit)
                return either(mask(child.evidence) & one != 0, mask(adult.evidence) & one != 0)
            }
        }
        flags = bits { $0.flags }
        needs = bits { $0.needs }
    }
}
