import Instruments

extension Screener {
    /// The open questions whose answers, alone or together with others', could still change level, flags (*presumed* is
    /// one of them) or needs.
    ///
    /// None that could is ever left out; see `Stakes` for why.
    func couldStillChange(
        _ situation: Situation, _ outcome: Outcome, open: [CompiledInstrument.CompiledQuestion]
    ) -> [CompiledInstrument.CompiledQuestion] {
        let undecided = undecided(situation, outcome)
        return open.filter(undecided.couldChange)
    }

    /// Whether the open questions could raise the level.
    func couldRaise(
        _ outcome: Outcome, _ situation: Situation, open: [CompiledInstrument.CompiledQuestion]
    ) -> Bool {
        self.outcome(of: most(situation, open: open)).rank > outcome.rank
    }

    /// What can still be said or seen in this case, the officer's own notes and what is only volunteered with it.
    func undecided(_ situation: Situation, _ outcome: Outcome) -> Undecided {
        let sheet = situation.sheet
        let open = openQuestions(sheet, among: answerable(sheet))
        return Undecided(Stakes(now: situation, most: most(situation, open: open)), outcome, compiled)
    }

    /// Every open question answered with all its choices at once.
    private func most(_ situation: Situation, open: [CompiledInstrument.CompiledQuestion]) -> Situation {
        var most = situation
        most.supposed = Set(open.map(\.id))
        let isChild = situation.sheet.isChild
        for question in open {
            let gain = question.gain(child: isChild)
            most.evidence.formUnion(gain.evidence)
            most.suppose(gain)
        }
        derive(into: &most)
        return most
    }
}
