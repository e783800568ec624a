import Instruments
import Interview
import Language
import Screening

/// What stands on the papers. None has the code of the record, a name, or anything that the record has not.
extension PageWriter {
    /// What a paper is made from.
    struct Case {
        let assessment: Assessment
        let reasons: [Reason]
        let actions: [Action]
        let sheet: AnswerSheet
        let country: String?
        /// When the talk began, as the clock of this machine has it.
        let firstContact: String
    }

    func paper(_ kind: Paper.Kind, _ found: Case, spoken: SpokenLanguage?, language: String) -> Paper {
        switch kind {
        case .authority:
            Paper(title: texts[.paperAuthority], body: referral(found), language: language)
        case .file: Paper(title: texts[.paperFile], body: ownFile(found), language: language)
        case .card: card(found.country, spoken, language)
        }
    }

    private func referral(_ found: Case) -> [Paragraph] {
        var body = [Paragraph(texts[.paperNoNames]), .gap] + moment(found)
        body += [Paragraph(texts[.paperInterpreter, ["who": interpreter(found.sheet)]]), .gap]
        body += recommendation(found.assessment)
        body.append(Paragraph(texts[.resultFound]))
        let indicators = found.assessment.indicators
        if indicators.isEmpty { body.append(Paragraph(texts[.resultFoundNothing], indent: 2)) }
        body += indicators.map { Paragraph("• " + title($0.id) + ". " + meaning($0.id), hanging: 2) }
        let needs = instrument.needs.filter { found.assessment.needs.contains($0.id) }.map(\.title)
        if !needs.isEmpty { body += [.gap, Paragraph(texts[.resultNeeds, ["needs": needs.joined(separator: ", ")]])] }
        return body + rules(of: found.country, for: found.assessment, minutes: nil)
    }

    private func ownFile(_ found: Case) -> [Paragraph] {
        let done = found.actions.filter { $0.kind != .dont }.map { Paragraph("• " + $0.text, hanging: 2) }
        return moment(found) + [.gap] + recommendation(found.assessment)
            + [.gap, Paragraph(texts[.paperAdvised])] + done + hotlines(country: found.country)
    }

    private func moment(_ found: Case) -> [Paragraph] {
        [Paragraph(texts[.paperFirstContact, ["time": found.firstContact]])]
    }

    private func recommendation(_ assessment: Assessment) -> [Paragraph] {
        let warning = assessment.tooLittleKnown ? [Paragraph(texts[.resultTooLittle])] : []
        let level = instrument.levels.first { $0.id == assessment.level }
        return warning + [Paragraph([level?.title, level?.says].compactMap(\.self).joined(separator: ". "))]
    }

    private func interpreter(_ sheet: AnswerSheet) -> String {
        let question = instrument.questions.first { question in
            question.choices.contains { $0.sets.contains { $0.fact == .interpreter } }
        }
        let choice = question?.choices.first { choice in
            choice.sets.contains { $0.fact == .interpreter && $0.value == sheet.facts[.interpreter] }
        }
        return choice?.text ?? texts[.questionUnknown]
    }

    /// Numbers among others, by what they are for: no name of an office that tells what the talk was about.
    private func card(_ country: String?, _ spoken: SpokenLanguage?, _ language: String) -> Paper {
        let wanted: Set<Channel.Use> = [.help, .danger, .children, .women, .work]
        let channels = directory.overlay(of: country)?.channels ?? []
        let lines = channels.filter { !$0.harm && !wanted.isDisjoint(with: $0.uses) }.flatMap { channel in
            channel.uses.filter(wanted.contains).map { Paragraph("\(channel.number)  \(texts[Self.words(for: $0)])") }
        }
        let said = spoken.map { $0.texts[.paperCard] }
        let title = [texts[.paperCard], said].compactMap(\.self)
        let own = spoken.map { spoken in
            channels.filter { !$0.harm && !wanted.isDisjoint(with: $0.uses) }.flatMap { channel in
                channel.uses.filter(wanted.contains).map {
                    Paragraph("\(channel.number)  \(spoken.texts[Self.words(for: $0)])")
                }
            }
        }
        let isSame = own == nil || own == lines
        return Paper(
            title: isSame ? title[0] : title.joined(separator: " / "),
            body: isSame ? lines : (own ?? []) + [.gap] + lines, language: spoken?.catalogue.language ?? language)
    }

    /// The number that is easiest to keep in mind: the first of help in the country.
    func numberByHeart(_ country: String?) -> String? {
        directory.overlay(of: country)?.channels.first { !$0.harm && $0.uses.contains(.help) }?.number
    }

    private static func words(for use: Channel.Use) -> Message {
        switch use {
        case .danger: .paperUseDanger
        case .children: .paperUseChildren
        case .women: .paperUseWomen
        case .work: .paperUseWork
        case .help, .reports, .protection, .consular: .paperUseHelp
        }
    }

    /// The page on which a paper is chosen.
    var papers: [Paragraph] {
        [
            Paragraph(texts[.papersTitle]), Paragraph(texts[.papersWarning]), .gap,
            .numbered(1, texts[.papersAuthority]),
            .numbered(2, texts[.papersFile]), .numbered(3, texts[.papersCard]), .numbered(0, texts[.menuReturn]),
        ]
    }

    var paperLayouts: [Paragraph] {
        [
            Paragraph(texts[.papersLayout]), .gap, .numbered(1, texts[.papersPage]), .numbered(2, texts[.papersText]),
            .numbered(3, texts[.papersReceipt]),
        ]
    }
}
