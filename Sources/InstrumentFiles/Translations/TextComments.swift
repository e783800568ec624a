import Instruments

/// What the translator is told about each text: who hears or reads it, and when. For translators only: not translated.
enum TextComments {
    static let instrument = "The name of the set, and what it is and is not; stands wherever the set is named."
    static let section = "A part of the set, as a heading for the officer."
    static let level = "The recommendation, for the officer; what it says may be read out to the person."
    static let flag = "Stands beside the recommendation, for the officer; what it says may be read out."
    static let need = "What the person needs, in a list for the officer."
    static let form = "A form of exploitation, in the result and in figures."
    static let topic = "What the next questions are about: a neutral word on the screen, which gives nothing away."
    static let indicator = "A sign, in the result; its meaning may be read out to the person."
    static let observation = "Something that the officer sees, or that somebody reports; for the officer alone."
    static let context = "The place where the talk is held; the officer picks it from a list."
    static let derivation = "In the result: why this sign follows from others. May be read out."
    static let rule = "In the result: why it is recommended. What it says may be read out."
    static let site = "A kind of place that is visited; the officer chooses it."
    static let look = "What the officer looks for at a place, without asking anybody: answered by seen, or not seen."
    static let property = "What is proved of the rules, for whoever answers for them; never part of a talk."
    static let otherwise = "In the result, when the question that the rule turns on was not asked; for the officer."
    static let ending = "On the last screen, for the officer, when the talk ends in this way."
    static let message = "What the program says to the officer. A word in braces is filled in: leave it as it is."
    static let list = "The name of a list from which the officer picks."

    static let crossCheck = "A second instrument, read from the same answers: its name, and what it is and is not."
    static let notThisCase = "For the officer: why a second instrument says nothing about this person."
    static let notShipped = "For the officer: which lists are not in the program, and why."
    static let dimension = "A part of a second instrument, in the result for the officer."
    static let crossCheckRule = "For the officer: how the makers of a second instrument say that it is to be used."
    static let row = "A row of a published table that is shown as an illustration; for the officer."
    static let disagreement = "For the officer: why a second instrument and the recommendation can differ."

    static func item(_ id: String) -> String { "Item \(id) of a second instrument, in the result for the officer." }

    static func doubt(_ id: String) -> String { "What is not certain about item \(id); for the officer." }

    static func notAskable(_ id: String) -> String { "Why no question asks for item \(id); for the officer." }

    static func entry(of list: String) -> String { "An entry of the list: \(list)." }

    static func cause(of observation: String) -> String { "Where it comes from: \(observation). For the officer." }

    static func action(_ kind: Action.Kind) -> String {
        switch kind {
        case .do: "What the officer should do."
        case .dont: "What the officer must not do."
        case .say: "The officer reads it out to the person."
        }
    }

    static func channel(_ channel: Channel, in country: String) -> String {
        "A telephone line or page in \(country), \(channel.number); given to the officer and the person."
    }

    static func authority(in country: String) -> String { "A body in \(country), and what it does; for the officer." }

    static func clock(in country: String) -> String { "A time limit in \(country); for the officer." }

    static func provision(in country: String) -> String { "What \(country) provides; for the officer." }

    static let common = "Where the list of what is common in a country comes from; for whoever keeps it."
    static let practiceAct = "Something that an officer can do in practice besides asking; picked from a list."
    static let practiceStep =
        "A step that keeps a person safe; in the debrief of a practice, before: done, or: not done."
    static let practiceWhy = "Why a step or an act matters; in the debrief of a practice."
    static let practicePoints = "For what points are given in practice; in a table."
    static let practiceReply =
        "In practice: what the invented person says to a question, or what the officer sees there."
    static let sign = "Why a combination in a record is rare; for the officer, before the record is kept."

    static func ask(_ question: Question) -> String {
        if question.volunteered {
            return "\(name(question)). Never asked aloud: the officer notes what the person said."
        }
        return switch question.audience {
        case .person: "\(name(question)). The officer or an interpreter asks the person, aloud."
        case .officer: "\(name(question)). For the officer alone; not said aloud."
        }
    }

    static func read(_ question: Question) -> String {
        "Read aloud to the person before question \(question.number)."
    }

    static func readOnForm(_ question: Question) -> String {
        "Read aloud to the person before question \(question.number), where the answers go on paper or into a telephone."
    }

    static func help(_ question: Question) -> String {
        "Help for the officer at question \(question.number); not said aloud."
    }

    static func why(_ question: Question) -> String {
        switch question.audience {
        case .person: "Why question \(question.number) is asked; the officer may say it to the person."
        case .officer: "Why question \(question.number) is asked; for the officer."
        }
    }

    static func probe(_ question: Question) -> String {
        "An open question after question \(question.number), which the officer may ask the person, aloud."
    }

    static func choice(_ question: Question) -> String {
        switch question.audience {
        case .person: "Answer of the person to question \(question.number): \(question.ask)"
        case .officer: "Answer of the officer to question \(question.number): \(question.ask)"
        }
    }

    private static func name(_ question: Question) -> String {
        "Question \(question.number)"
    }
}
