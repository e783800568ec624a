import Instruments
import Language
import Screening

extension PageWriter {
    /// One line for each cross-check that is about such a case.
    public func crossChecks(_ assessment: Assessment) -> [Paragraph] {
        let lines = read(assessment).filter { $1.applies }.map { check, result in
            Paragraph("• " + summary(check, result), hanging: 2)
        }
        return lines.isEmpty ? [] : [.gap, Paragraph(texts[.crossTitle])] + lines
    }

    /// The cross-checks with what of the answers each item was read from, and why they can differ from the recommendation.
    public func crossChecksInFull(_ assessment: Assessment) -> [Paragraph] {
        let read = read(assessment)
        guard !read.isEmpty else { return [] }
        return [.gap, Paragraph(texts[.crossInFull])]
            + read.flatMap { check, result in
                [.gap] + (result.applies ? inFull(check, result, assessment.level) : notThisCase(check))
            }
    }

    private func read(_ assessment: Assessment) -> [(CrossCheck, CrossCheckResult)] {
        assessment.crossChecks.compactMap { result in
            crossChecks.first { $0.id == result.id }.map { ($0, result) }
        }
    }

    // MARK: - In one line

    private func summary(_ check: CrossCheck, _ result: CrossCheckResult) -> String {
        let found = check.dimensions.isEmpty ? list(check, result) : parts(check, result)
        let row = check.classification?.classes.first { $0.id == result.classification }
        let illustration = row.map { texts[.crossIllustration, ["row": $0.title]] }
        return [found, asked(result), illustration].compactMap { $0 }.joined(separator: " ")
    }

    private func asked(_ result: CrossCheckResult) -> String {
        texts[.crossAsked, ["asked": String(result.asked.count), "askable": String(result.askable)]]
    }

    private func list(_ check: CrossCheck, _ result: CrossCheckResult) -> String {
        let values = [
            "title": check.title, "count": String(result.present.count), "total": String(check.items.count),
            "items": result.present.map(\.item.text).joined(separator: ", "),
        ]
        return texts[result.present.isEmpty ? .crossNone : .crossList, values]
    }

    private func parts(_ check: CrossCheck, _ result: CrossCheckResult) -> String {
        let words: [(CrossCheckResult.State, Message)] = [
            (.positive, .crossPositive), (.notPositive, .crossNotPositive), (.open, .crossOpen),
        ]
        let parts = words.compactMap { state, message -> String? in
            let ids = result.dimensions.filter { $0.state == state }.map(\.id.text)
            return ids.isEmpty ? nil : texts[message, ["ids": ids.joined(separator: ", ")]]
        }
        return texts[.crossParts, ["title": check.title, "parts": parts.joined(separator: "; ")]]
    }

    // MARK: - In full

    private func notThisCase(_ check: CrossCheck) -> [Paragraph] {
        [Paragraph(check.title)]
            + [check.otherwise, check.notShipped].compactMap { $0.map { Paragraph($0, indent: 2) } }
    }

    private func inFull(_ check: CrossCheck, _ result: CrossCheckResult, _ level: Level.ID) -> [Paragraph] {
        var page = [Paragraph(summary(check, result)), Paragraph(check.statement, indent: 2)]
        page += [Paragraph(check.rule.says, indent: 2), Paragraph(basis(check), indent: 2)]
        page += result.dimensions.map { dimension($0, check) }
        if !result.present.isEmpty { page.append(Paragraph(texts[.crossRead], indent: 2)) }
        page += result.present.flatMap { item($0, check) }
        page += whatIsOpen(check, result)
        if let table = check.classification {
            page.append(Paragraph(table.says, indent: 2))
            if result.classification == nil { page.append(Paragraph(texts[.crossNoRow], indent: 2)) }
        }
        if let disagreement = check.disagreement(result, level: level) {
            page.append(Paragraph(texts[.crossWhy, ["reason": disagreement.says]], indent: 2))
        }
        return page + (check.notShipped.map { [Paragraph($0, indent: 2)] } ?? [])
    }

    private func basis(_ check: CrossCheck) -> String {
        let message: Message = check.rule.basis == .published ? .resultBasisPublished : .resultBasisWorking
        return [
            texts[message, ["sources": sources(check.rule.sources, check)]],
            texts[.crossMapping, ["sources": sources(check.mapping.sources, check)]],
        ].joined(separator: ". ")
    }

    private func sources(_ citations: [Citation], _ check: CrossCheck) -> String {
        let lines = citations.compactMap { citation in
            check.sources.first { $0.id == citation.source }.map { source in
                texts[.crossCertainty, ["title": source.title, "certainty": source.certainty.rawValue]]
            }
        }
        return lines.joined(separator: "; ")
    }

    private func dimension(_ found: CrossCheckResult.Dimension, _ check: CrossCheck) -> Paragraph {
        let state: Message =
            switch found.state {
            case .positive: .crossStatePositive
            case .notPositive: .crossStateNotPositive
            case .open: .crossStateOpen
            }
        let title = check.dimensions.first { $0.id == found.id }?.title ?? found.id.text
        let values = ["id": found.id.text, "title": title, "state": texts[state]]
        return Paragraph("- " + texts[.crossDimension, values], indent: 4, hanging: 6)
    }

    private func item(_ present: CrossCheckResult.Present, _ check: CrossCheck) -> [Paragraph] {
        let item = check.item(present.item)
        let values = [
            "id": present.item.text, "title": item?.title ?? present.item.text,
            "strength": present.strength.map(words) ?? "",
            "from": present.from.map(words).joined(separator: "; "),
        ]
        let message: Message = present.strength == nil ? .crossItem : .crossItemWeighed
        let doubt = item?.doubt.map { Paragraph(texts[.crossDoubt, ["doubt": $0]], indent: 6) }
        return [Paragraph("- " + texts[message, values], indent: 4, hanging: 6)] + (doubt.map { [$0] } ?? [])
    }

    private func words(_ origin: CrossCheckResult.Origin) -> String {
        switch origin {
        case .answer(let id, let chosen):
            let choices = question(id).map { question in chosen.compactMap { question.choice($0)?.text } } ?? []
            return texts[.crossFromAnswer, ["number": numbers([id]), "choices": choices.joined(separator: "; ")]]
        case .observation(let id): return title(id.text)
        }
    }

    private func whatIsOpen(_ check: CrossCheck, _ result: CrossCheckResult) -> [Paragraph] {
        let present = Set(result.present.map(\.item))
        let asked = Set(result.asked)
        let absent = check.items.filter { !present.contains($0.id) }
        let groups: [(Message, [CrossCheck.Item])] = [
            (.crossDenied, absent.filter { asked.contains($0.id) }),
            (.crossNotAsked, absent.filter { !asked.contains($0.id) && $0.notAskable == nil }),
            (.crossNotAskable, absent.filter { $0.notAskable != nil }),
        ]
        return groups.filter { !$1.isEmpty }.map { message, items in
            let ids = items.map(\.id.text).joined(separator: ", ")
            return Paragraph(texts[message, ["ids": ids, "instrument": check.id.text]], indent: 2)
        }
    }
}
