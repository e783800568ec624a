import Instruments
import Screening
import SheetFormat
import StrictJSON

/// What may stand in a record made under an instrument, place by place: each value is of a list, a number within bounds,
/// or made as codes, digests and months are made. Nothing else gets in, so that no name can.
struct RecordShape: Sendable {
    private let instrument: Instrument
    private let crossChecks: [CrossCheck]
    /// The lists to which a field of the record can be made coarser are among the instrument's.
    private let questionsByField: [RecordField: Question]
    private let questionIDs: ValueRule
    private let choices: [String: ValueRule]

    init(_ instrument: Instrument, crossChecks: [CrossCheck]) {
        self.instrument = instrument
        self.crossChecks = crossChecks
        questionsByField = Dictionary(
            instrument.questions.compactMap { question in question.field.map { ($0, question) } },
            uniquingKeysWith: { first, _ in first })
        questionIDs = .words(Set(instrument.questions.map(\.id.text)))
        choices = Dictionary(
            instrument.questions.map { ($0.id.text, .list(.words(Set($0.choices.map(\.id.text))))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The rule for a whole record; it is made once and then holds for every record.
    var whole: ValueRule {
        .object([
            ("schema", .words([ScreeningRecord.schema])), ("code", .made(RecordText.isCode)),
            ("withdrawalDigest", .made(RecordText.isDigest)), ("program", .made(RecordText.isVersion)),
            (
                "instrument",
                .object([
                    ("id", .words([instrument.id.text])), ("edition", .words([instrument.edition])),
                    ("digest", .made(RecordText.isDigest)), ("wording", .words(Set(Wording.allCases.map(\.rawValue)))),
                ])
            ),
            ("overlay", .maybe(.object([("country", countries), ("edition", edition), ("digest", digest)]))),
            (
                "deidentification",
                .object([
                    ("edition", edition), ("digest", digest),
                    ("coarsened", .list(.words(Set(RecordCombination.fields.map(\.rawValue))))),
                ])
            ),
            ("where", place), ("how", how), ("consent", consent), ("person", person), ("situation", situation),
            ("answers", .depending(answers)), ("notAsked", notAsked), ("observations", observations),
            ("result", result),
        ])
    }

    private var digest: ValueRule { .made(RecordText.isDigest) }
    private var edition: ValueRule { .made(RecordText.isEdition) }

    private var countries: ValueRule {
        .words(Set(instrument.list(CodeList.countries)?.entries.map(\.code) ?? []))
    }

    // MARK: - Parts

    private var place: ValueRule {
        .object([
            ("country", .maybe(countries)), ("context", .words(Set(instrument.contexts.map(\.id.text)))),
            ("officerRole", field(.officerRole)), ("month", .made(RecordText.isMonth)),
        ])
    }

    private var how: ValueRule {
        .object([
            ("language", field(.language)), ("interpreter", fact(.interpreter)), ("private", .maybe(.truth)),
            ("handlesOwnCase", .maybe(.truth)), ("breakOffs", .count(0...999)), ("stopped", .truth),
            ("minutes", minutes),
        ])
    }

    /// An interview that goes on for a week is none.
    private var minutes: ValueRule { .count(0...9999) }

    private var consent: ValueRule {
        .object([
            ("interview", .only(true)), ("record", .only(true)), ("referral", .maybe(.truth)),
            ("countryOfOrigin", .maybe(.truth)), ("childAssent", field(.childAssent)),
        ])
    }

    private var person: ValueRule {
        .object([
            ("ageBand", field(.ageBand)), ("ageNow", fact(.ageNow)), ("ageThen", fact(.ageThen)),
            ("mayBeUnder18", .maybe(.truth)), ("gender", field(.gender)), ("citizenship", field(.citizenship)),
            ("disability", field(.disability)), ("aloneOrGroup", field(.aloneOrGroup)),
        ])
    }

    private var situation: ValueRule {
        .object([
            ("which", fact(.situation)), ("stage", fact(.stage)), ("sector", field(.sector)),
            ("forms", .list(forms)), ("duration", field(.duration)),
            ("countryOfExploitation", field(.countryOfExploitation)),
        ])
    }

    private func fact(_ fact: Fact) -> ValueRule { .maybe(.words(Set(fact.values ?? []))) }

    /// The codes of the list from which the field is answered and of those that coarsen it, or the question's choices.
    private func field(_ field: RecordField) -> ValueRule {
        guard let question = questionsByField[field] else { return .maybe(.words([])) }
        var words: Set = [RecordWords.declined]
        if case .list(let id) = question.kind {
            words.insert(Deidentification.withheld)
            var lists: Set = [id]
            for list in instrument.lists + instrument.lists where list.coarsens.map(lists.contains) == true {
                lists.insert(list.id)
            }
            words.formUnion(instrument.lists.filter { lists.contains($0.id) }.flatMap(\.entries).map(\.code))
        } else {
            words.formUnion(question.choices.map(\.id.text))
        }
        return .maybe(.words(words))
    }

    // MARK: - Answers

    /// Each answer by its place: the order is counted, so that it says nothing else.
    private func answers(_ node: JSONNode) -> ValueRule {
        guard case .array(let nodes) = node.value else { return .list(.truth) }
        let orders = Dictionary(
            nodes.enumerated().map { ($1.position, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        return .list(.depending { entry in answer(entry, order: orders[entry.position] ?? 0) })
    }

    private func answer(_ entry: JSONNode, order: Int) -> ValueRule {
        let ofQuestion = entry["question"]?.text.flatMap { choices[$0] } ?? .list(.words([]))
        let said: (key: String, rule: ValueRule) =
            entry["choices"] == nil
            ? ("notEstablished", .words(["unknown", RecordWords.declined]))
            : ("choices", ofQuestion)
        return .object([
            ("question", questionIDs), said, ("by", .words(Set(ScreeningRecord.Answered.By.allCases.map(\.rawValue)))),
            ("order", .count(order...order)), ("minute", minutes),
        ])
    }

    private var notAsked: ValueRule {
        .list(
            .object([
                ("question", questionIDs),
                ("because", .words(Set(ScreeningRecord.NotAsked.Why.allCases.map(\.rawValue)))),
            ]))
    }

    private var observations: ValueRule {
        .keyed(
            Dictionary(
                instrument.observations.map { observation in
                    let words = observation.known.map(\.rawValue) + observation.causes.map(\.id.text)
                    return (observation.id.text, .list(.words(Set(words))))
                }, uniquingKeysWith: { first, _ in first }))
    }

    // MARK: - Result

    private var result: ValueRule {
        let flags = instrument.flags.filter { $0.id != Flag.presumed }.map {
            (key: AssessmentWriter.key(of: $0.id), rule: ValueRule.truth)
        }
        return .object(
            [
                ("id", .made(RecordText.isSheetNumber)), ("instrument", .words([instrument.id.text])),
                ("edition", .words([instrument.edition])), ("level", .words(Set(instrument.levels.map(\.id.text)))),
                ("presumed", .truth), ("completeness", .words(["complete", "partial"])),
                ("gaps", .list(.words(Set(Completeness.Gap.allCases.map(\.rawValue))))), ("tooLittleKnown", .truth),
                ("child", .truth),
            ] + flags + [
                ("rules", .list(rules)),
                (
                    "indicators",
                    .list(.object([("id", indicators), ("strength", strengths), ("from", .list(origins))]))
                ),
                ("absent", .list(indicators)),
                (
                    "conflicts",
                    .list(
                        .object([
                            ("indicator", indicators), ("for", .list(origins)), ("against", .list(questionIDs)),
                        ]))
                ),
                ("forms", .list(forms)), ("needs", .list(.words(Set(instrument.needs.map(\.id.text))))),
                ("notYetAsked", .list(rules)), ("couldStillChange", .list(questionIDs)),
                ("instruments", results), ("actions", .list(.words(Set(instrument.actions.map(\.id.text))))),
            ])
    }

    private var rules: ValueRule { .words(Set(instrument.rules.map(\.id.text))) }
    private var forms: ValueRule { .words(Set(instrument.forms.map(\.id.text))) }
    private var strengths: ValueRule { .words(Set(Strength.allCases.map(\.rawValue))) }

    private var indicators: ValueRule {
        .words(Set(instrument.indicators.map(\.id.text) + instrument.observations.map(\.id.text)))
    }

    private var origins: ValueRule {
        let ids = instrument.questions.map(\.id.text) + instrument.observations.map(\.id.text)
        return .words(Set(ids + [Finding.Origin.derived.text]))
    }

    private var results: ValueRule {
        .keyed(
            Dictionary(
                crossChecks.map { check in (check.id.text, .depending { result in crossCheck(check, result) }) },
                uniquingKeysWith: { first, _ in first }))
    }

    /// Of another edition than is here the items are not known: numbers, as lists number their items, are then let in.
    private func crossCheck(_ check: CrossCheck, _ node: JSONNode) -> ValueRule {
        let isKnown = node["edition"]?.text == check.edition
        func ids(_ known: [String]) -> ValueRule { isKnown ? .words(Set(known)) : .made(RecordText.isItemNumber) }
        var keys: [(key: String, rule: ValueRule)] = [
            ("edition", isKnown ? .words([check.edition]) : edition), ("applies", .truth),
        ]
        if case .bool(false)? = node["applies"]?.value { return .object(keys) }
        var present: [String: ValueRule] = ["id": ids(check.items.map(\.id.text)), "from": .list(origins)]
        present["strength"] = strengths
        keys += [("asked", .count(0...999)), ("askable", .count(0...999)), ("present", .list(.keyed(present)))]
        guard node["dimensions"] != nil else { return .object(keys) }
        let states = ValueRule.words(Set(CrossCheckResult.State.allCases.map(\.rawValue)))
        let rows = Set(check.classification?.classes.map(\.id.text) ?? [])
        keys += [
            (
                "dimensions",
                .keyed(
                    Dictionary(
                        check.dimensions.map { ($0.id.text, states) }, uniquingKeysWith: { first, _ in first }))
            ), ("illustration", .maybe(.words(rows))),
        ]
        return .object(keys)
    }
}
