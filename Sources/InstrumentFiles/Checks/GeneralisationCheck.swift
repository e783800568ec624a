import Instruments

/// Holds the rules by which records are made coarser against the code lists and the questions.
struct GeneralisationCheck {
    let reading: Reading
    let deidentification: Deidentification
    let instruments: [Instrument]

    private var lists: [CodeList] { instruments.first?.lists ?? [] }

    /// Finds what does not fit together, and reports it.
    func run() {
        for generalisation in deidentification.generalisations {
            checkQuestion(generalisation)
            checkSteps(generalisation)
        }
        checkSigns()
        checkUse()
    }

    /// A field is made coarser along the list from which it is answered.
    private func checkQuestion(_ generalisation: Generalisation) {
        let isAsked = instruments.contains { instrument in
            instrument.questions.contains { $0.field == generalisation.field && $0.kind == .list(generalisation.list) }
        }
        guard !isAsked else { return }
        let field = generalisation.field.rawValue
        reading.report(.fieldNotAsked, at: "field/\(field)/list", field, generalisation.list.text)
    }

    /// Each step covers every code of the one before, each once.
    private func checkSteps(_ generalisation: Generalisation) {
        let path = "field/\(generalisation.field.rawValue)/coarser"
        var finer = generalisation.list
        for step in generalisation.coarser {
            guard let list = lists.first(where: { $0.id == step }), let from = lists.first(where: { $0.id == finer })
            else { return }
            guard list.coarsens == finer else {
                reading.report(.listNotCoarser, at: path, step.text, finer.text)
                return
            }
            checkCover(list, of: from, except: generalisation.asTheyStand, path)
            finer = step
        }
    }

    private func checkCover(_ list: CodeList, of finer: CodeList, except: [String], _ path: String) {
        var covered: Set<String> = []
        for code in list.entries.flatMap(\.covers) where !covered.insert(code).inserted {
            reading.report(.codeCoveredTwice, at: path, code, list.id.text)
        }
        for entry in finer.entries where !covered.contains(entry.code) && !except.contains(entry.code) {
            reading.report(.codeNotCovered, at: path, entry.code, list.id.text, finer.id.text)
        }
    }

    private func checkSigns() {
        let weight = deidentification.signs.reduce(0) { $0 + $1.weight }
        if weight < deidentification.rareFrom {
            reading.report(.signTooWeak, at: "rare/from", String(deidentification.rareFrom), String(weight))
        }
    }

    private func checkUse() {
        let used = Set(deidentification.generalisations.flatMap(\.coarser))
        for list in lists where list.coarsens != nil && !used.contains(list.id) {
            reading.report(
                .neverUsed, at: reading.names[.list]?[list.id.text] ?? Place(file: "Indicators/record.yaml"),
                list.id.text, DiagnosticMessages.noun(for: .list))
        }
        let cited = Set(reading.references.filter { $0.kind == .source }.map(\.id))
        for (id, place) in reading.names[.source] ?? [:] where !cited.contains(id) {
            reading.report(.sourceNeverCited, at: place, id)
        }
    }
}
