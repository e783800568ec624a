import Instruments

/// Every text of an instrument, in the order of its files.
///
/// ```swift
/// for text in InstrumentTexts.all(of: instrument) { print(text.key, text.text) }
/// ```
///
/// Titles of sources are left out: a source is cited as it is called.
public struct InstrumentTexts: Sendable {
    private let id: Instrument.ID
    private(set) var texts: [TranslatableText] = []

    /// The texts of an instrument and of its code lists, each key once.
    public static func all(of instrument: Instrument) -> [TranslatableText] {
        InstrumentTexts(instrument).texts
    }

    private init(_ instrument: Instrument) {
        id = instrument.id
        add([], ["title": instrument.title, "statement": instrument.statement], TextComments.instrument)
        addTitled(instrument.sections, "section", TextComments.section)
        for level in instrument.levels {
            add(["level", level.id.text], ["title": level.title, "says": level.says], TextComments.level)
        }
        addTitled(instrument.flags, "flag", TextComments.flag)
        addTitled(instrument.needs, "need", TextComments.need)
        addTitled(instrument.forms, "form", TextComments.form)
        addTitled(instrument.topics, "topic", TextComments.topic)
        for indicator in instrument.indicators {
            add(
                ["indicator", indicator.id.text], ["title": indicator.title, "meaning": indicator.meaning],
                TextComments.indicator)
        }
        instrument.observations.forEach { add($0) }
        for context in instrument.contexts {
            add(["context", context.id.text], ["title": context.title, "about": context.about], TextComments.context)
        }
        instrument.questions.forEach { add($0) }
        for derivation in instrument.derivations {
            add(["derivation", derivation.indicator.text], ["says": derivation.says], TextComments.derivation)
        }
        for rule in instrument.rules {
            add(["rule", rule.id.text], ["title": rule.title, "says": rule.says], TextComments.rule)
            if let asks = rule.asks {
                add(["rule", rule.id.text, "asks"], ["otherwise": asks.otherwise], TextComments.otherwise)
            }
        }
        for property in instrument.properties {
            add(
                ["property", property.id.text], ["title": property.title, "says": property.says],
                TextComments.property)
        }
        for site in instrument.sites {
            add(["site", site.id.text], ["title": site.title], TextComments.site)
            for look in site.looks {
                add(TextKey(id, "site", site.id.text, "look", look.observation.text), look.ask, TextComments.look)
            }
        }
        for action in instrument.actions {
            add(TextKey(id, "action", action.id.text), action.text, TextComments.action(action.kind))
        }
        for ending in instrument.endings {
            add(["ending", ending.id.text], ["title": ending.title], TextComments.ending)
            addNumbered(["ending", ending.id.text, "text"], ending.text, TextComments.ending)
        }
        for list in instrument.lists {
            add(TextKey(list: list.id), list.title, TextComments.list)
            for entry in list.entries {
                add(TextKey(list: list.id, code: entry.code), entry.name, TextComments.entry(of: list.title))
            }
        }
    }

    // MARK: - Things with many texts

    private mutating func add(_ observation: Observation) {
        let path = ["observation", observation.id.text]
        add(path, ["title": observation.title, "meaning": observation.meaning], TextComments.observation)
        for cause in observation.causes {
            let key = TextKey(id, "observation", observation.id.text, "cause", cause.id.text)
            add(key, cause.text, TextComments.cause(of: observation.title))
        }
    }

    private mutating func add(_ question: Question) {
        let path = ["question", question.id.text]
        addNumbered(path + ["read"], question.read, TextComments.read(question))
        addNumbered(path + ["readOnForm"], question.readOnForm ?? [], TextComments.readOnForm(question))
        add(path, ["ask": question.ask], TextComments.ask(question))
        add(path, ["help": question.help], TextComments.help(question))
        add(path, ["why": question.why.isEmpty ? nil : question.why], TextComments.why(question))
        addNumbered(path + ["probes"], question.probes, TextComments.probe(question))
        for choice in question.choices {
            let key = TextKey(id, "question", question.id.text, "choice", choice.id.text)
            add(key, choice.text, TextComments.choice(question))
        }
    }

    // MARK: - Keys

    private mutating func addTitled<Named>(_ things: [Titled<Named>], _ kind: String, _ comment: String) {
        for thing in things { add([kind, thing.id.text], ["title": thing.title, "says": thing.says], comment) }
    }

    private mutating func add(_ path: [String], _ texts: KeyValuePairs<String, String?>, _ comment: String) {
        for (name, text) in texts {
            guard let text else { continue }
            add(TextKey(rawValue: ([id.text] + path + [name]).joined(separator: "/")), text, comment)
        }
    }

    private mutating func addNumbered(_ path: [String], _ texts: [String], _ comment: String) {
        for (index, text) in texts.enumerated() {
            add(TextKey(rawValue: ([id.text] + path + ["\(index + 1)"]).joined(separator: "/")), text, comment)
        }
    }

    private mutating func add(_ key: TextKey, _ text: String, _ comment: String) {
        texts.append(TranslatableText(key: key, text: text, comment: comment))
    }
}
