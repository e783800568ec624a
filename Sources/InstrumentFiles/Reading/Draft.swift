import Instruments

/// What has been read of an instrument, before it is known whether all of it fits together.
struct Draft {
    let reading: Reading
    /// The name of the instrument's folder in diagnostics.
    let folder: String
    var head = Reading.Head()
    var indicators: [Indicator] = []
    var observations: [Observation] = []
    var common: [Question] = []
    var steps: [Question] = []
    var endings: [Ending] = []
    var ruleSet = Reading.RuleSet()
    var properties: [Property] = []
    var sites: [Site] = []
    var actionSet = Reading.ActionSet()
    var contexts: [Reading.ContextFile] = []
    var lists: [CodeList] = []

    init(reading: Reading, folder: String) {
        self.reading = reading
        self.folder = folder
    }

    /// The contexts in the order of the numbers of their own questions, as they stand on paper.
    var orderedContexts: [Reading.ContextFile] {
        contexts.sorted { left, right in
            (left.questions.map(\.number).min() ?? .max, left.id) < (
                right.questions.map(\.number).min() ?? .max, right.id
            )
        }
    }

    /// Every question: the steps of the interview, the common ones, and those of each context.
    var questions: [Question] {
        steps + common + orderedContexts.flatMap(\.questions)
    }

    /// The questions that an entry of a context's order stands for: a topic for its common questions in file order that
    /// the order does not list by id.
    func unfold(_ entry: Reading.ContextFile.Entry, in context: Reading.ContextFile) -> [Question.ID] {
        guard reading.names[.topic]?[entry.id] != nil else { return [ID(entry.id)] }
        let listed = Set(context.order.map(\.id).filter { reading.names[.topic]?[$0] == nil })
        return common.filter { $0.topic?.text == entry.id && !listed.contains($0.id.text) }.map(\.id)
    }

    func order(of context: Reading.ContextFile) -> [Question.ID] {
        context.order.flatMap { unfold($0, in: context) }
    }

    func instrument(digest: String) -> Instrument {
        Instrument(
            id: head.id, edition: head.edition, title: head.title, statement: head.statement, digest: digest,
            sources: head.sources + actionSet.sources, sections: head.sections, levels: head.levels,
            groups: head.groups, thresholds: head.thresholds, flags: head.flags, needs: head.needs, forms: head.forms,
            topics: head.topics, indicators: indicators, observations: observations,
            contexts: orderedContexts.map {
                Context(id: $0.id, title: $0.title, about: $0.about, order: order(of: $0))
            },
            questions: questions, derivations: ruleSet.derivations, rules: ruleSet.rules,
            consequences: ruleSet.consequences, properties: properties, sites: sites, actions: actionSet.actions,
            endings: endings, lists: lists)
    }
}
