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
        case .card: card(cardLines(found.country, for: found.assessment), spoken, language)
        }
    }

    private func referral(_ found: Case) -> [Paragraph] {
        var body = [Paragraph(texts[.paperNoNames]), .gap] + moment(found)
        body += [Paragraph(texts[.paperInterpreter, ["who": interpreter(found.sheet)]]), .gap]
        body += recommendation(found.assessment)
        if found.assessment.child { body.append(Paragraph(texts[.resultChild])) }
        body.append(Paragraph(texts[.resultFound]))
        let indicators = found.assessment.indicators
        if indicators.isEmpty { body.append(Paragraph(texts[.resultFoundNothing], indent: 2)) }
        // With its strength and what it rests on: what was only seen is not told as if it had been said.
        body += indicators.map { Paragraph("• " + title($0.id) + ". " + explained($0), hanging: 2) }
        return body + also(found.assessment)
            + rules(of: found.country, for: found.assessment, minutes: nil, warnsOfHarm: false)
    }

    private func ownFile(_ found: Case) -> [Paragraph] {
        moment(found) + [.gap] + recommendation(found.assessment) + [.gap, Paragraph(texts[.paperAdvised]), .gap]
            + page(found.actions, country: found.country) + hotlines(country: found.country)
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

    /// A line of a card: the number, and what it is for.
    struct CardLine {
        let channel: Channel
        let use: Channel.Use
    }

    /// Numbers that can be given to this person, the one that is easiest to use first: help of any kind, then danger and
    /// work. Lines for children alone go to children alone, and those for a country's own people abroad to nobody.
    func cardLines(_ country: String?, for assessment: Assessment) -> [CardLine] {
        var uses: [Channel.Use] = [.help, .danger, .work, .women]
        if assessment.child { uses.insert(.children, at: 0) }
        let channels = directory.overlay(of: country)?.channels ?? []
        let all = channels.filter { !$0.harm && !$0.uses.contains(.consular) }
        // Before those that are for women or children too comes what is for anybody.
        let isForSome = { (channel: Channel) in !Set(channel.uses).isDisjoint(with: [.women, .children]) }
        let offered = all.filter { !isForSome($0) } + all.filter(isForSome)
        return uses.flatMap { use in
            offered.filter { channel in uses.first(where: channel.uses.contains) == use }
                .map { CardLine(channel: $0, use: use) }
        }
    }

    /// The lines of a card that nobody should be given before they were tried; empty if there are none.
    func unsure(_ lines: [CardLine]) -> [Paragraph] {
        let unsure = lines.filter { !$0.channel.isPlain(in: directory.year) }
        if unsure.isEmpty { return [] }
        return [Paragraph(texts[.papersCheckFirst])]
            + unsure.map { Paragraph("• " + $0.channel.number + "  (" + mark(of: $0.channel) + ")", hanging: 2) }
    }

    /// Numbers among others, by what they are for: no name of an office that tells what the talk was about.
    private func card(_ lines: [CardLine], _ spoken: SpokenLanguage?, _ language: String) -> Paper {
        func body(_ texts: Texts) -> [Paragraph] {
            lines.map { Paragraph("\($0.channel.number)  \(texts[Self.words(for: $0.use)])") }
        }
        guard let spoken, body(spoken.texts) != body(texts) else {
            return Paper(title: texts[.paperCard], body: body(texts), language: spoken?.catalogue.language ?? language)
        }
        return Paper(
            title: texts[.paperCard] + " / " + spoken.texts[.paperCard],
            body: body(spoken.texts) + [.gap] + body(texts), language: spoken.catalogue.language)
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
