extension Draft {
    /// Finds what does not fit together, and reports it.
    func check() {
        // What stands in a file that could not be read may be what the others need.
        guard reading.isComplete else { return }
        reading.checkReferences()
        checkOrderNames()
        checkGroups()
        checkObservations()
        checkSites()
        checkQuestions()
        checkConditions()
        checkRuleOrder()
        checkCounts()
        // What seems to lack something may only have a mistake in its name.
        guard reading.isSettled else { return }
        let reach = Reach(self)
        checkFeeding(reach)
        checkReach(reach)
        checkEffects()
        checkRecording()
        checkLevels()
        checkContexts()
        checkOpenings()
        checkUse()
    }
}
