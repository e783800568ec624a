import Instruments
import Language
import Screening

extension PageWriter {
    /// The recommendation with its reasons, in words an officer can read out.
    public func result(_ assessment: Assessment, reasons: [Reason], alone: [Question.ID]) -> [Paragraph] {
        var page: [Paragraph] = []
        if assessment.tooLittleKnown {
            page += [Paragraph(texts[.resultTooLittle]), .gap]
        }
        let level = instrument.levels.first { $0.id == assessment.level }
        page.append(Paragraph(texts[.resultTitle, ["level": level?.title ?? assessment.level.text]]))
        if let says = level?.says { page.append(Paragraph(says)) }
        if assessment.child { page.append(Paragraph(texts[.resultChild])) }
        page.append(
            Paragraph(texts[.resultInstrument, ["title": instrument.title, "edition": instrument.edition]]))
        page += why(reasons, assessment)
        page += also(assessment)
        page += whatIsOpen(assessment, alone)
        return page
    }

    private func why(_ reasons: [Reason], _ assessment: Assessment) -> [Paragraph] {
        var page: [Paragraph] = [.gap, Paragraph(texts[.resultReasons])]
        if reasons.isEmpty { page.append(Paragraph(texts[.resultNoRule], indent: 2)) }
        // What was said in full under one rule is only named under the next.
        var said: Set<String> = []
        for reason in reasons {
            // What another level asks for is not said beside what this one does.
            let says = reason.rule.level == assessment.level ? [reason.rule.says] : []
            page.append(Paragraph("• " + ([reason.rule.title] + says).joined(separator: ". "), hanging: 2))
            // A child is not asked for compulsion.
            if !assessment.child, assessment.notYetAsked.contains(reason.rule.id), let asked = reason.rule.asks {
                page.append(Paragraph(asked.otherwise, indent: 2))
            }
            page += evidence(reason.evidence, &said)
            page.append(Paragraph(basis(reason.rule), indent: 2))
        }
        let used = Set(reasons.flatMap(\.evidence).map(\.id))
        let rest = assessment.indicators.filter { !used.contains($0.id) }
        if !rest.isEmpty {
            page += [Paragraph(texts[.resultFound])] + rest.map { finding($0) }
        } else if assessment.indicators.isEmpty {
            page.append(Paragraph(texts[.resultFoundNothing]))
        }
        return page
    }

    private func evidence(_ findings: [Finding], _ said: inout Set<String>) -> [Paragraph] {
        guard !findings.isEmpty else { return [] }
        var page = [Paragraph(texts[.resultRestsOn], indent: 2)]
        for finding in findings where said.insert(finding.id).inserted { page.append(self.finding(finding)) }
        let named = findings.filter { finding in !page.dropFirst().contains(self.finding(finding)) }
        if !named.isEmpty {
            let titles = named.map { title($0.id) }.joined(separator: "; ")
            page.append(Paragraph("- " + texts[.resultAsAbove, ["titles": titles]], indent: 4, hanging: 6))
        }
        return page
    }

    private func finding(_ finding: Finding) -> Paragraph {
        Paragraph("- " + explained(finding), indent: 4, hanging: 6)
    }

    /// What a sign means, how strong it is, and what it rests on.
    func explained(_ finding: Finding) -> String {
        let from = finding.from.map(words).joined(separator: ", ")
        return texts[
            .resultFrom, ["meaning": meaning(finding.id), "strength": words(finding.strength), "from": from]]
    }

    func words(_ strength: Strength) -> String {
        switch strength {
        case .strong: texts[.resultStrong]
        case .medium: texts[.resultMedium]
        case .weak: texts[.resultWeak]
        }
    }

    private func words(_ origin: Finding.Origin) -> String {
        switch origin {
        case .question(let id): texts[.resultFromQuestion, ["number": numbers([id])]]
        case .observation(let id): title(id.text)
        case .derived: texts[.resultDerived]
        }
    }

    private func basis(_ rule: Rule) -> String {
        let sources = rule.sources.map(cited)
        let message: Message = rule.basis == .published ? .resultBasisPublished : .resultBasisWorking
        return texts[message, ["sources": sources.joined(separator: "; ")]]
    }

    func also(_ assessment: Assessment) -> [Paragraph] {
        var page: [Paragraph] = []
        let flags = instrument.flags.filter { assessment.flags.contains($0.id) }
        if !flags.isEmpty || !assessment.conflicts.isEmpty { page += [.gap, Paragraph(texts[.resultFlags])] }
        for flag in flags { page.append(Paragraph("• " + (flag.says ?? flag.title), hanging: 2)) }
        for conflict in assessment.conflicts {
            let values = ["title": title(conflict.indicator.text), "questions": numbers(conflict.against)]
            page.append(Paragraph("• " + texts[.resultConflict, values], hanging: 2))
        }
        let needs = instrument.needs.filter { assessment.needs.contains($0.id) }.map(\.title)
        if !needs.isEmpty { page.append(Paragraph(texts[.resultNeeds, ["needs": needs.joined(separator: ", ")]])) }
        let forms = instrument.forms.filter { assessment.forms.contains($0.id) }.map(\.title)
        if !forms.isEmpty { page.append(Paragraph(texts[.resultForms, ["forms": forms.joined(separator: ", ")]])) }
        return page
    }

    private func whatIsOpen(_ assessment: Assessment, _ alone: [Question.ID]) -> [Paragraph] {
        var page: [Paragraph] = [.gap]
        if assessment.completeness.isPartial {
            let gaps = assessment.completeness.gaps.compactMap { Message(rawValue: "gap.\($0.rawValue)") }
            page.append(Paragraph(texts[.resultPartial, ["gaps": gaps.map { texts[$0] }.joined(separator: ", ")]]))
        } else {
            page.append(Paragraph(texts[.resultComplete]))
        }
        let together = assessment.couldStillChange.filter { !alone.contains($0) }
        if !alone.isEmpty { page.append(Paragraph(texts[.resultAlone, ["questions": numbers(alone)]])) }
        if !together.isEmpty { page.append(Paragraph(texts[.resultTogether, ["questions": numbers(together)]])) }
        if assessment.couldStillChange.isEmpty { page.append(Paragraph(texts[.resultCannotChange])) }
        return page
    }
}
