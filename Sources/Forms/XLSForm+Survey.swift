import Instruments
import Language

extension XLSForm {
    var survey: [Row] {
        var rows = head
        for phase in Question.Phase.allCases {
            rows.append(
                Row(dictionaryLiteral: ("type", "begin_group"), ("name", FieldNames.group(phase)))
                    .with(texts("label", phase.title)).with("relevant", relevance(of: phase)))
            for question in questions where question.phase == phase { rows += self.rows(of: question) }
            rows.append(["type": "end_group"])
            if phase == .questions { rows.append(stopped) }
        }
        return rows
    }

    private var head: [Row] {
        let place = Row(
            dictionaryLiteral: ("type", "select_one \(Self.places)"), ("name", FieldNames.context),
            ("required", "yes"))
        let calculations = FormCalculation.allCases.map { calculation in
            Row(
                dictionaryLiteral: ("type", "calculate"), ("name", calculation.name),
                ("calculation", calculation.expression(expression)))
        }
        return [
            note("readable") { $0.texts[.formReadable] },
            note("lower") { $0.texts[.formLower] },
            place.with(texts("label", .pagePlace)).with(texts("hint", .pagePlaceWhy)),
        ] + calculations + about
    }

    /// Which edition this is, and which words nobody has reviewed.
    private var about: [Row] {
        let edition = note("edition") { language in
            let instrument = language.instrument
            let values = [
                "title": instrument.title, "edition": instrument.edition, "statement": instrument.statement,
            ]
            return language.texts[.headEdition, values]
        }
        let drafts = languages.filter(\.isDraft).map(\.name)
        if drafts.isEmpty { return [edition] }
        return [edition, note("draft") { $0.texts[.formDraft, ["language": drafts.joined(separator: ", ")]] }]
    }

    private var stopped: Row {
        Row(
            dictionaryLiteral: ("type", "select_one \(Self.yesNo)"), ("name", FieldNames.stopped)
        ).with(texts("label", .formStopped)).with("relevant", relevance(of: .questions))
    }

    func note(_ name: String, _ text: (FormLanguage) -> String) -> Row {
        Row(dictionaryLiteral: ("type", "note"), ("name", FieldNames.note(name))).with(texts("label", text))
    }

    // MARK: - A question

    private func rows(of question: Question) -> [Row] {
        let relevant = relevance(of: question)
        let read = question.readFromForm.indices.map { index in
            note("\(question.id)_\(index + 1)") { $0.question(question.id)?.readFromForm[index] ?? "" }
                .with("relevant", relevant)
        }
        return read + [row(of: question).with("relevant", relevant)] + endings(of: question)
            + (question.field == .consentRecord ? [withoutRecord(question)] : [])
    }

    private func row(of question: Question) -> Row {
        let kind = question.kind == .many ? "select_multiple" : "select_one"
        var row = Row(dictionaryLiteral: ("type", "\(kind) \(question.id)"), ("name", question.id.text))
        row = row.with(texts("label") { "\(question.number). \($0.question(question.id)?.ask ?? "")" })
        row = row.with(texts("hint") { hint(of: question, in: $0) })
        row = row.with("required", question.canBeSkipped ? nil : "yes")
        row = row.with("choice_filter", choiceFilter(of: question))
        if case .list(let id) = question.kind, source.instrument.list(id)?.isShown == false {
            row = row.with("appearance", "minimal autocomplete")
        }
        let alone = standingAlone(question)
        guard question.kind == .many, !alone.isEmpty else { return row }
        let words = alone.map { "selected(., '\($0)')" }.joined(separator: " or ")
        return row.with(["constraint": "count-selected(.) <= 1 or not(\(words))"])
            .with(texts("constraint_message", .formAlone))
    }

    private func hint(of question: Question, in language: FormLanguage) -> String {
        let who: Message? =
            question.volunteered ? .questionVolunteered : question.audience == .officer ? .questionOfficer : nil
        return [who.map { language.texts[$0] }, language.question(question.id)?.help].compactMap(\.self)
            .joined(separator: " ")
    }

    /// Answers beside which no other stands.
    private func standingAlone(_ question: Question) -> [String] {
        (question.choice(Choice.none) == nil ? [] : [Choice.none.text])
            + (question.offersNotSaying ? [FieldNames.unknown, FieldNames.declined] : [])
    }

    /// What is said where the talk ends.
    private func endings(of question: Question) -> [Row] {
        let ends = question.choices.compactMap(\.ends).reduce(into: [Ending.ID]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return ends.map { end in
            note("\(question.id)_\(end)") { language in
                let ending = language.instrument.endings.first { $0.id == end }
                return ([ending?.title] + (ending?.text ?? [])).compactMap(\.self).joined(separator: " ")
            }.with("relevant", self.ending(question) { $0 == end })
        }
    }

    private func withoutRecord(_ question: Question) -> Row {
        let agreed = FormExpression.selected(question.id.text, [Choice.yes.text])
        let value = FormExpression.value(question.id.text)
        return note("no_record") { $0.texts[.formNoRecord] }.with("relevant", "\(value) != '' and not(\(agreed))")
    }

    // MARK: - What belongs into the case

    /// A part is reached if nothing before it ended the talk.
    private func relevance(of phase: Question.Phase) -> String? {
        let ended = questions.filter { $0.phase.rank < phase.rank }.compactMap { self.ending($0) { _ in true } }
        let record = questions.first { $0.field == .consentRecord }
        let agreed =
            phase == .particulars ? record.map { FormExpression.selected($0.id.text, [Choice.yes.text]) } : nil
        return FormExpression.all([FormExpression.none(ended), agreed])
    }

    /// That an answer to this question ended the talk; nil where none does. Consent is what was said, never what was not.
    private func ending(_ question: Question, by isMeant: (Ending.ID) -> Bool) -> String? {
        let ends = question.choices.filter { $0.ends.map(isMeant) ?? false }.map(\.id.text)
        if ends.isEmpty { return nil }
        let refusal =
            question.phase == .consent && question.offersNotSaying ? question.choices.compactMap(\.ends).first : nil
        let notSaid = refusal.map(isMeant) == true ? [FieldNames.unknown, FieldNames.declined] : []
        return FormExpression.selected(question.id.text, ends + notSaid)
    }

    private func relevance(of question: Question) -> String? {
        let before = questions.prefix { $0.id != question.id }
        let ended = before.filter { $0.phase == question.phase }.compactMap { self.ending($0) { _ in true } }
        return FormExpression.all([
            places(of: question), FormExpression.none(ended),
            question.isForAdultsAlone ? "\(FormExpression.value(FormCalculation.childNow.name)) = 'no'" : nil,
            question.mayBeOverheard ? nil : unheard(before),
            question.relevant.flatMap { expression.asked($0) },
            question.openedBy.flatMap { expression.asked($0, list: true) },
        ])
    }

    /// The places where it is asked; nil where it is asked everywhere.
    private func places(of question: Question) -> String? {
        guard question.phase == .questions else { return nil }
        let contexts = source.instrument.contexts
        let own = contexts.filter { $0.order.contains(question.id) }.map(\.id.text)
        return own.count == contexts.count ? nil : FormExpression.selected(FieldNames.context, own)
    }

    /// That nobody else hears: as it was said before the talk, and by the questions that were put before this one.
    private func unheard(_ before: ArraySlice<Question>) -> String? {
        let heard = "\(FormExpression.value(FormCalculation.overheard.name)) = 'no'"
        let later = before.filter { $0.phase == .questions }.compactMap { question -> String? in
            let words = question.choices.filter { $0.sets.contains { $0.fact == .private && $0.value == "no" } }
            return words.isEmpty ? nil : FormExpression.selected(question.id.text, words.map(\.id.text))
        }
        return FormExpression.all([heard, FormExpression.none(later)])
    }
}
