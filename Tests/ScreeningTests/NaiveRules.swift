import Instruments
import Screening

/// The rules of the working edition a second time, written by hand from the design's `instrument.md` and not from
/// `rules.yaml`: slow, plain, and owing nothing to the engine. Only what each choice feeds is taken from the instrument.
struct NaiveRules: Sendable {
    /// What the design says about a sheet.
    struct Verdict: Equatable {
        var level = "nothing-established"
        var rules: Set<String> = []
        /// What stands, and how strong; a sign that is weak in B stands under its own id.
        var indicators: [String: Strength] = [:]
        var flags: Set<String> = []
        /// Needs that a choice, an observation or being a child in need of protection brings.
        var needs: Set<String> = []
        var isPresumed = false
        var isChild = false
        var isHeldForRansom = false
    }

    private let choices: [Question.ID: [Choice.ID: Choice]]
    private let observationNeeds: [String: [String]]

    init(_ instrument: Instrument) {
        var choices: [Question.ID: [Choice.ID: Choice]] = [:]
        for question in instrument.questions {
            for choice in question.choices { choices[question.id, default: [:]][choice.id] = choice }
        }
        self.choices = choices
        var needs: [String: [String]] = [:]
        for observation in instrument.observations { needs[observation.id.text] = observation.needs.map(\.text) }
        observationNeeds = needs
    }

    func verdict(on sheet: AnswerSheet) -> Verdict {
        var verdict = Verdict()
        verdict.isChild =
            sheet.facts[.ageNow] == "child" || sheet.facts[.ageThen] == "child" || sheet.facts[.mayBeUnder18] == "yes"
        var isArranged = false
        for (question, answer) in sheet.answers {
            guard case .choices(let chosen) = answer else { continue }
            for id in chosen {
                guard let choice = choices[question]?[id] else { continue }
                for feed in choice.feeds {
                    if feed.indicator.text == NaiveTables.act { isArranged = true }
                    stand(feed.indicator.text, atMost: feed.strength ?? .strong, in: &verdict)
                }
                for flag in choice.flags { verdict.flags.insert(flag.text) }
                for need in choice.needs { verdict.needs.insert(need.text) }
            }
        }
        for (id, how) in sheet.observations { observe(id.text, how, in: &verdict) }
        deriveForcedWork(sheet, in: &verdict)
        let found = NaiveCount(indicators: verdict.indicators, isArranged: isArranged)
        applyRules(found, sheet, to: &verdict)
        applyFlags(found, to: &verdict)
        return verdict
    }

    /// An indicator stands with the strongest of what speaks for it, never above its own strength.
    private func stand(_ id: String, atMost limit: Strength, in verdict: inout Verdict) {
        var weights = NaiveTables.howItCameAbout[id] ?? NaiveTables.control[id] ?? NaiveTables.exploitation[id]
        if verdict.isChild, weights == nil { weights = NaiveTables.child[id] }
        guard let weights else { return }
        let strength = min(verdict.isChild ? weights.child : weights.adult, limit)
        verdict.indicators[id] = max(strength, verdict.indicators[id] ?? .weak)
    }

    /// Of the person: one step below the indicator. Of the site, or reported: weak.
    private func observe(_ id: String, _ how: ObservedHow, in verdict: inout Verdict) {
        if NaiveTables.observationsAboutChildren.contains(id), !verdict.isChild { return }
        for need in observationNeeds[id] ?? [] { verdict.needs.insert(need) }
        if NaiveTables.urgentObservations.contains(id) { verdict.flags.insert("urgent") }
        if NaiveTables.signsOfControl.contains(id) { verdict.indicators[id] = .weak }
        var named = NaiveTables.observations[id]
        if id == "injury", how.causes.contains("by-someone") { named = "violence" }
        guard let named else { return }
        var own = NaiveTables.howItCameAbout[named] ?? NaiveTables.control[named] ?? NaiveTables.exploitation[named]
        if own == nil { own = NaiveTables.child[named] }
        guard let own else { return }
        let isStrong = (verdict.isChild ? own.child : own.adult) == .strong
        stand(named, atMost: how.known.contains(.person) && isStrong ? .medium : .weak, in: &verdict)
    }

    /// Works or serves, and prevented-from-leaving, and any of violence, threats, punishment, papers-held, confined,
    /// debt-bondage, must-pay-to-leave.
    private func deriveForcedWork(_ sheet: AnswerSheet, in verdict: inout Verdict) {
        guard case .choices(let activity)? = sheet.answers["activity"], activity.contains("works") else { return }
        let found = NaiveCount(indicators: verdict.indicators, isArranged: false)
        let holds = [
            "violence", "threats-of-violence", "threats-of-authorities", "threats-of-shame", "punishment",
            "papers-held", "confined", "debt-bondage", "must-pay-to-leave",
        ]
        if found.names("prevented-from-leaving"), holds.contains(where: found.names) {
            verdict.indicators["forced-work"] = .strong
        }
    }

    private func applyRules(_ found: NaiveCount, _ sheet: AnswerSheet, to verdict: inout Verdict) {
        let isChild = verdict.isChild
        var refer: [String] = []
        if isChild, isChildInExploitation(found) { refer.append("child-in-exploitation") }
        if NaiveTables.compulsions.contains(where: found.names) { refer.append("compelled-purpose") }
        if found.established(.control), found.established(.exploitation) || found.count(.medium, .exploitation) >= 2 {
            refer.append("exploitation-with-control")
        }
        let hasActOrPurpose = found.isArranged || found.any(.howItCameAbout) || found.any(.exploitation)
        if found.count(.strong, .control) >= 2, hasActOrPurpose { refer.append("control") }
        let hasDebt = ["debt-bondage", "fees-and-debt", "must-pay-to-leave"].contains { found.indicators[$0] != nil }
        if found.established(.exploitation), found.names("deceived-about-work"), found.any(.control) || hasDebt {
            refer.append("exploitation-after-deception")
        }
        let isHeldForMoney = found.names("must-pay-to-leave") && found.names("confined")
        let isHeld = found.names("confined") && found.names("prevented-from-leaving")
        if found.names("bought-or-sold") || found.names("taken") || isHeld || isHeldForMoney {
            refer.append("held-or-traded")
        }
        if sheet.facts[.stage] == "not-begun", isIntercepted(found) { refer.append("intercepted") }
        // Any refer rule presumes, but child-labour.
        verdict.isPresumed = !refer.isEmpty
        verdict.isHeldForRansom = isHeldForMoney
        if isChild, found.names("child-hazardous-work") { refer.append("child-labour") }

        var followUp: [String] = []
        if found.count(.strong, .howItCameAbout) + found.count(.strong, .control) + found.count(.strong, .child) >= 1
            || found.count(.medium, .howItCameAboutControlAndChild) >= 2
        {
            followUp.append("serious-sign")
        }
        if isChild, found.any(.exploitation) || found.any(.child) { followUp.append("child-welfare") }
        if found.names("profit-from-body") { followUp.append("body-for-profit") }
        if isOfConcern(sheet) { followUp.append("concern") }

        let labour = found.any(.exploitation) ? ["labour-conditions"] : []
        verdict.rules = Set(refer + followUp + labour)
        if !refer.isEmpty {
            verdict.level = "refer"
        } else if !followUp.isEmpty {
            verdict.level = "follow-up"
        } else if !labour.isEmpty {
            verdict.level = "labour-remedy"
        }
    }

    /// Any strong of C or D, or C established, or child-alone with any other of C or D.
    private func isChildInExploitation(_ found: NaiveCount) -> Bool {
        if found.count(.strong, .exploitation) > 0 || found.count(.strong, .child) > 0 { return true }
        if found.established(.exploitation) { return true }
        let hasOtherOfChild = NaiveTables.child.keys.contains { $0 != "child-alone" && found.indicators[$0] != nil }
        return found.names("child-alone") && (found.any(.exploitation) || hasOtherOfChild)
    }

    /// Arranged by another, and deceived-about-work, or one hold with one more of these or of two lesser things.
    private func isIntercepted(_ found: NaiveCount) -> Bool {
        guard found.isArranged else { return false }
        if found.names("deceived-about-work") { return true }
        let holds = ["papers-held", "debt-bondage", "threats-of-violence", "threats-of-authorities"]
        for hold in holds where found.names(hold) {
            for other in holds + ["journey-controlled", "told-nothing"] where other != hold && found.names(other) {
                return true
            }
        }
        return false
    }

    /// A third-person report or any injury, or the interview was not private. What is reported about children supports
    /// nothing on an adult's sheet, but it is a report all the same.
    private func isOfConcern(_ sheet: AnswerSheet) -> Bool {
        if sheet.facts[.private] == "no" { return true }
        for (id, how) in sheet.observations where id == "injury" || how.known.contains(.reported) { return true }
        return false
    }

    private func applyFlags(_ found: NaiveCount, to verdict: inout Verdict) {
        if found.any(.exploitation) { verdict.flags.insert("labour") }
        if found.indicators["forced-crime"] != nil || found.indicators["illegal-deployment"] != nil {
            verdict.flags.insert("non-punishment")
        }
        if verdict.isPresumed { verdict.flags.insert("presumed") }
        if verdict.isChild, verdict.level != "nothing-established" { verdict.needs.insert("child-protection") }
    }
}
