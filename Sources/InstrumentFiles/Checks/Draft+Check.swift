extension Draft {
    /// Finds what does not fit together, and reports it.
    func check() {
        // What stands in a file that could not be read may be what the others need.
        guard reading.isComplete else { return }
        checkReferences()
        checkIndicators()
        checkGroups()
        checkObservations()
        checkQuestions()
        checkConditions()
        checkThresholds()
        checkLevels()
        checkContexts()
        checkUse()
    }
}
