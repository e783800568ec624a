extension Instrument {
    /// The same instrument in other words: a text that has a translation is replaced by it. Ids, rules, edition and digest
    /// stay, so nothing that the rules come to can change.
    ///
    /// - Parameter words: the translations that may be used, by the raw values of their keys.
    public func localised(by words: [String: String]) -> Instrument {
        var instrument = self
        let localiser = Localiser(words: words, prefix: id.text)
        localiser.replace(&instrument.title, "title")
        localiser.replace(&instrument.statement, "statement")
        localiser.replace(&instrument.sections, "section")
        localiser.replace(&instrument.flags, "flag")
        localiser.replace(&instrument.needs, "need")
        localiser.replace(&instrument.forms, "form")
        localiser.replace(&instrument.topics, "topic")
        localiser.replaceFindings(&instrument)
        localiser.replaceRules(&instrument)
        for index in instrument.contexts.indices {
            let path = "context/\(instrument.contexts[index].id)"
            localiser.replace(&instrument.contexts[index].title, path + "/title")
            localiser.replace(&instrument.contexts[index].about, path + "/about")
        }
        for index in instrument.questions.indices { localiser.replace(&instrument.questions[index]) }
        for index in instrument.sites.indices { localiser.replace(&instrument.sites[index]) }
        for index in instrument.endings.indices {
            let path = "ending/\(instrument.endings[index].id)"
            localiser.replace(&instrument.endings[index].title, path + "/title")
            localiser.replace(&instrument.endings[index].text, path + "/text")
        }
        instrument.lists = instrument.lists.map { $0.localised(by: words) }
        return instrument
    }
}

extension CodeList {
    /// The same list in other words. What an entry is called in English still finds it.
    func localised(by words: [String: String]) -> CodeList {
        var list = self
        if let title = words[TextKey(list: id).rawValue] { list.title = title }
        list.entries = entries.map { entry in
            guard let name = words[TextKey(list: id, code: entry.code).rawValue] else { return entry }
            return Entry(
                code: entry.code, name: name, also: entry.also + [entry.name], numbers: entry.numbers,
                covers: entry.covers)
        }
        return list
    }
}

/// Replaces texts by their translations, under the keys of one instrument.
private struct Localiser {
    let words: [String: String]
    let prefix: String

    func replace(_ text: inout String, _ path: String) {
        if let translation = words[prefix + "/" + path] { text = translation }
    }

    func replace(_ text: inout String?, _ path: String) {
        if text != nil, let translation = words[prefix + "/" + path] { text = translation }
    }

    func replace(_ texts: inout [String], _ path: String) {
        for index in texts.indices { replace(&texts[index], "\(path)/\(index + 1)") }
    }

    func replace<Named>(_ things: inout [Titled<Named>], _ kind: String) {
        for index in things.indices {
            let path = "\(kind)/\(things[index].id)"
            replace(&things[index].title, path + "/title")
            replace(&things[index].says, path + "/says")
        }
    }

    func replace(_ question: inout Question) {
        let path = "question/\(question.id)"
        replace(&question.read, path + "/read")
        if var readOnForm = question.readOnForm {
            replace(&readOnForm, path + "/readOnForm")
            question.readOnForm = readOnForm
        }
        replace(&question.ask, path + "/ask")
        replace(&question.help, path + "/help")
        replace(&question.why, path + "/why")
        replace(&question.probes, path + "/probes")
        for index in question.choices.indices {
            replace(&question.choices[index].text, "\(path)/choice/\(question.choices[index].id)")
        }
    }

    func replace(_ site: inout Site) {
        replace(&site.title, "site/\(site.id)/title")
        for index in site.looks.indices {
            replace(&site.looks[index].ask, "site/\(site.id)/look/\(site.looks[index].observation)")
        }
    }

    func replaceFindings(_ instrument: inout Instrument) {
        for index in instrument.indicators.indices {
            let path = "indicator/\(instrument.indicators[index].id)"
            replace(&instrument.indicators[index].title, path + "/title")
            replace(&instrument.indicators[index].meaning, path + "/meaning")
        }
        for index in instrument.observations.indices {
            let path = "observation/\(instrument.observations[index].id)"
            replace(&instrument.observations[index].title, path + "/title")
            replace(&instrument.observations[index].meaning, path + "/meaning")
            for cause in instrument.observations[index].causes.indices {
                let id = instrument.observations[index].causes[cause].id
                replace(&instrument.observations[index].causes[cause].text, "\(path)/cause/\(id)")
            }
        }
    }

    func replaceRules(_ instrument: inout Instrument) {
        for index in instrument.levels.indices {
            let path = "level/\(instrument.levels[index].id)"
            replace(&instrument.levels[index].title, path + "/title")
            replace(&instrument.levels[index].says, path + "/says")
        }
        for index in instrument.derivations.indices {
            replace(&instrument.derivations[index].says, "derivation/\(instrument.derivations[index].indicator)/says")
        }
        for index in instrument.rules.indices {
            let path = "rule/\(instrument.rules[index].id)"
            replace(&instrument.rules[index].title, path + "/title")
            replace(&instrument.rules[index].says, path + "/says")
            if var asks = instrument.rules[index].asks {
                replace(&asks.otherwise, path + "/asks/otherwise")
                instrument.rules[index].asks = asks
            }
        }
        for index in instrument.properties.indices {
            let path = "property/\(instrument.properties[index].id)"
            replace(&instrument.properties[index].title, path + "/title")
            replace(&instrument.properties[index].says, path + "/says")
        }
        for index in instrument.actions.indices {
            replace(&instrument.actions[index].text, "action/\(instrument.actions[index].id)")
        }
    }
}
