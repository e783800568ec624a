import Instruments
import Screening

/// Whether an interview can make a sheet, asked of the engine and not of the prover.
struct InterviewCheck {
    let screener: Screener

    /// Why no interview makes it; empty where one can.
    func complaints(_ sheet: AnswerSheet) -> [String] {
        let questions = screener.instrument.questions
        let order = screener.instrument.context(sheet.context)?.order ?? []
        var complaints: [String] = order.isEmpty ? ["no such place"] : []
        for (id, answer) in sheet.answers {
            guard let question = questions.first(where: { $0.id == id }) else {
                complaints.append("\(id) is no question")
                continue
            }
            if question.phase == .questions, !order.contains(id) { complaints.append("\(id) is of another place") }
            if !screener.isRelevant(question, sheet) { complaints.append("\(id) is not relevant") }
            if question.kind == .one, answer.choices.count > 1 { complaints.append("\(id) has two answers") }
            if answer.choices.contains(Choice.none), answer.choices.count > 1 {
                complaints.append("\(id) none and more")
            }
            for choice in answer.choices.compactMap(question.choice) {
                if !screener.isOffered(choice, sheet) { complaints.append("\(id) \(choice.id) is not offered") }
                if choice.ends != nil { complaints.append("\(id) \(choice.id) ends the interview") }
                for setting in choice.sets where sheet.facts[setting.fact] != setting.value {
                    complaints.append("\(id) \(choice.id) says another \(setting.fact)")
                }
                for seen in choice.observes
                where sheet.observations[seen.observation]?.known.contains(seen.known) != true {
                    complaints.append("\(id) \(choice.id) notes \(seen.observation)")
                }
            }
        }
        // In some places a question of their own can tell it too: somebody made the child older in the papers.
        let isTold = sheet.answers.contains { id, answer in
            let question = questions.first { $0.id == id }
            return answer.choices.compactMap { question?.choice($0) }.flatMap(\.sets).contains { $0.fact == .ageThen }
        }
        if sheet.facts[.ageNow] == "child", sheet.facts[.ageThen] != nil, !isTold {
            complaints.append("a child was asked the age then")
        }
        if sheet.facts[.ageNow] != nil, sheet.facts[.mayBeUnder18] != nil {
            complaints.append("a known age was doubted")
        }
        return complaints
    }
}
