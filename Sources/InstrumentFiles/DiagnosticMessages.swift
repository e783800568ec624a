/// The plain sentence for each code: what is wrong, then what to do. `{0}` is the subject, `{1}` … the details.
///
/// The only prose of this module; it can move into the catalogue as it stands.
enum DiagnosticMessages {
    static func sentence(for diagnostic: Diagnostic) -> String {
        let values = [diagnostic.subject] + diagnostic.details
        var sentence = ""
        var rest = template(for: diagnostic.code)[...]
        // Values are put in once, so that a brace in a value is never read as a placeholder.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            sentence += rest[..<open]
            let index = Int(rest[rest.index(after: open)..<close]) ?? 0
            sentence += values.indices.contains(index) ? oneLine(values[index]) : ""
            rest = rest[rest.index(after: close)...]
        }
        // A detail that is left out leaves no gap.
        return String((sentence + rest).trimmingSuffix { $0 == " " })
    }

    /// How an unknown id or key is followed by the nearest known one.
    static func suggestion(_ nearest: String?) -> String {
        nearest.map { "Did you mean \"\($0)\"?" } ?? ""
    }

    private static func oneLine(_ value: String) -> String {
        let shown = value.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
                || scalar.properties.generalCategory == .lineSeparator
                || scalar.properties.generalCategory == .paragraphSeparator ? " " : Character(scalar)
        }
        return shown.count > 200 ? String(shown.prefix(200)) + "…" : String(shown)
    }

    private static func template(for code: Diagnostic.Code) -> String {
        switch code {
        case .missingFile: "The file is missing. Write it, or copy it from an instrument that has one."
        case .missingFolder: "The folder is missing, or nothing that belongs there is in it. Check the path, or add it."
        case .unreadableFile: "The file cannot be read: {1}. Check its permissions."
        case .largeFile: "The file is larger than {1} bytes. Split it, or take out what does not belong in it."
        case .notUTF8: "This line is not UTF-8. Save the file as UTF-8."
        case .emptyFile: "The file is empty. Write its keys, or take it away."
        case .badYAML: "This is not valid YAML: {1}. Check indentation, colons and quotes here and just above."
        case .alias: "Anchors (&) and aliases (*) are not allowed. Write the value out where it is needed."
        case .tag: "Tags (!) are not allowed. Leave the tag out."
        case .duplicateKey: "The key \"{0}\" stands twice here. Keep one."
        case .unknownFile: "No file of this name belongs here. Rename it, or take it away."

        case .unknownKey: "There is no key \"{0}\" here. {1}"
        case .missingKey: "The key \"{0}\" is missing. Add it."
        case .wrongShape: "\"{0}\" must be {1}."
        case .unquotedText:
            "\"{0}\" without quotes can be read as something else than text. Write it in quotes: \"{0}\"."
        case .notWholeNumber: "\"{0}\" must be a whole number, written plainly and without quotes."
        case .notTrueOrFalse: "\"{0}\" must be true or false, written without quotes."
        case .unknownWord: "\"{0}\" is not possible here. Write one of: {1}."
        case .emptyText: "\"{0}\" is empty. Write the text, or leave the key out if it is not needed."
        case .emptyList: "\"{0}\" is empty. List at least one."
        case .malformedID: "\"{0}\" cannot be an id. {1}"
        case .braceInText: "The text has \"{1}\" in it. Leave it out: these characters are kept for the program."
        case .untidyText: "The text of \"{0}\" has {1}. Take that out."
        case .keysExclude: "\"{0}\" and \"{1}\" exclude each other. Keep one."
        case .numberOutOfRange: "\"{0}\" must be from {1} to {2}."

        case .duplicateID: "The {1} \"{0}\" stands twice. It stands first at {2}. Give one of them another id."
        case .unknownID: "There is no {1} \"{0}\". {2}"
        case .idOfTwoKinds: "\"{0}\" is the id of {1} and of {2}, and here it could mean either. Rename one."
        case .duplicateNumber: "The number {0} is used twice. It stands first at {1}. Take another number."
        case .duplicateChoiceText:
            "Two choices of the question \"{0}\" have the same text. Word one of them differently."
        case .listedTwice: "\"{0}\" is listed twice. Keep one."
        case .idIsNotFileName: "\"{0}\" must be named as its file or folder is: \"{1}\"."

        case .indicatorNotFed:
            "Nothing leads to the indicator \"{0}\": no choice, no observation and no derivation. Let a choice feed it."
        case .questionFeedsNothing:
            "The question \"{0}\" feeds nothing. Let a choice feed an indicator, a flag, a need, a fact or an observation, or mark it recordOnly: true."
        case .choiceFeedsTwo:
            "The choice \"{0}\" feeds more than one indicator of B and C: {1}. Keep one, or split the choice."
        case .choiceAboveIndicator:
            "The choice \"{0}\" feeds \"{1}\" more strongly than the indicator is ({2}). Write a lower strength, or leave it out."
        case .childBelowAdult: "The strength for a child is below that for an adult. Raise it: it is never below."
        case .adultStrengthOfChildIndicator:
            "The indicator \"{0}\" counts for children only, so one strength is enough. Write strength: strong, medium or weak."
        case .formNotAllowed: "Only indicators of C and D have a form. Leave it out of \"{0}\"."
        case .observationSupportsNothing:
            "The observation \"{0}\" supports nothing. Write supports, countsIn or causes, or a flag or a need."
        case .observationNotKnownSo:
            "The observation \"{0}\" cannot be known as \"{1}\". Write one of: {2}; or change known of the observation."
        case .causeMissing: "The observation \"{0}\" is recorded with its cause. Write cause: and one of: {1}."
        case .recordOnlyFeeds:
            "The question \"{0}\" is recordOnly, but its choice \"{1}\" has an effect. Take one of the two away."
        case .observationNotAsked:
            "No choice records the observation \"{0}\". Add a choice with observes, or take it away."
        case .actHasStrength: "\"{0}\" is an act and has no strength. Leave the strength out."
        case .fedTwice: "The choice \"{0}\" feeds \"{1}\" twice. Keep one."
        case .groupTooSmall: "The group \"{0}\" has fewer than two members. Add one, or take the group away."
        case .inTwoGroups: "The indicator \"{0}\" is in two groups, \"{1}\" and \"{2}\". Keep it in one."
        case .neverUsed: "Nothing uses the {1} \"{0}\". Use it, or take it away."

        case .tooMany: "There are more {0} than the program can hold ({1}). Take some away."
        case .noneFeeds:
            "The choice \"none\" means none of these, so it has no effect. Give it another id, or take the effect away."

        case .childSectionForAdults:
            "The indicator \"{0}\" is of section D, which counts for children only. Leave childOnly out, or move it."

        case .itemNotMapped:
            "The item \"{0}\" is read from nothing. Write from:, or notAskable: with the reason."
        case .itemNotAskable:
            "No question that is asked speaks for the item \"{0}\". Name one under from:, or write notAskable: with the reason."
        case .choiceSpeaksForTwo:
            "The choice \"{0}\" of the question \"{1}\" speaks for two items that are weighed together: {2}. Keep one."
        case .countDiffers:
            "The dimension \"{0}\" has {1} items here, and its count: says {2}. One of the two is wrong."

        case .negation:
            "\"{0}\" is a negation. A rule must not have one: more evidence could lower a level. Write what must be present."
        case .thresholdNeverHolds: "This can never hold: {0}. Lower the number or the strength, or count more."
        case .mixNeverHolds:
            "No condition can ever reach this part of the threshold \"{0}\". Change it, or take it away."
        case .presentNeverHolds:
            "This can never hold: the indicator \"{0}\" never stands at medium strength or more. Count it with atLeast instead."
        case .resultInRule:
            "\"{0}\" cannot stand here: it is not known when this is decided. Take it out."
        case .derivedFromDerived:
            "The derived indicator \"{0}\" must not depend on a derived indicator (\"{1}\"). Name what that one follows from."
        case .unknownFactValue: "The fact \"{0}\" is never \"{1}\". Write one of: {2}."
        case .conditionNeverHolds: "These conditions can never hold together: {0}. Change one of them."
        case .twoConditions: "Two conditions stand in one place: {0}. Write them as a list under all: or any:."
        case .actCounted: "\"{0}\" is an act and is never counted. Name it with present instead."
        case .adultOnly:
            "This holds for adults only ({0}: {1}). A rule must not: it would lower what is found for a child. Leave it out."
        case .flagNotYetRaised:
            "The flag \"{0}\" is raised by a rule that is read later. Move that rule up, or name its condition."
        case .exceptNotCounted: "\"{0}\" is not counted here anyway. Leave it out of except."
        case .flagNeverRaised:
            "Nothing raises the flag \"{0}\", so this can never hold. Raise it in a choice or a rule."

        case .notKnownForChoice:
            "Whether a choice is offered can depend on facts and answers only, not on \"{0}\". Take it out."

        case .volunteeredMissing:
            "Tier 4 is never asked. Write volunteered: true for the question \"{0}\", or lower its tier."
        case .whyMissing: "The question \"{0}\" does not say why it is asked. Add why: with one sentence."
        case .tooFewChoices: "The question \"{0}\" has too few choices. It needs at least {1}."
        case .orderMisses: "The order of \"{0}\" leaves out the {1} \"{2}\". Add it where it should be asked."
        case .sameOrder: "\"{0}\" asks the common questions in the same order as \"{1}\". Order them for this place."
        case .tooFewOwnQuestions: "\"{0}\" has {1} questions of its own. Add some: it needs at least five."
        case .topicUnused: "No question belongs to the topic \"{0}\". Use it, or take it away."
        case .topicStandsForNothing:
            "No question is left for the topic \"{0}\" to stand for here. Take it out of the order."
        case .questionNeverAsked: "The question \"{0}\" can never be asked: {1}. Change its relevance, or the order."
        case .factCannotBeSet: "The fact \"{0}\" is derived, so a choice cannot set it. Set what it follows from."
        case .levelWithoutRule: "No rule leads to the level \"{0}\". Write one, or take the level away."
        case .lowestLevelHasRule:
            "\"{0}\" is the lowest level: it is what is left when no rule holds. Take the rule away."
        case .ruleOutOfOrder:
            "The rule \"{0}\" stands below a rule of a lower level. Order the rules from the highest level to the lowest."
        case .endingNeverReached: "No choice leads to the ending \"{0}\". Let a choice end there, or take it away."

        case .requiredMissing: "The {1} \"{0}\" is missing: the program needs one of that id. Add it."

        case .opensNothing:
            "The choice \"{0}\" of the opening question \"{1}\" leads to no question. Name it under openedBy, or take it away."
        case .openingNotMany:
            "The question \"{0}\" opens others, so several of its choices must be possible. Make it kind: many."
        case .openingAbove:
            "The question \"{0}\" is of tier {1}, and the opening question \"{2}\" of tier {3}. Give both the same tier."
        case .openingLate:
            "In the order of \"{0}\" the question \"{1}\" comes before \"{2}\", which opens it. Move it behind."
        case .notKnownOfSite:
            "\"{0}\" cannot be known of a whole site. Add site to its known, or leave it out here."
        case .circumstanceNeverGiven:
            "An answer waits for \"{0}\", which no act gives and which does not hold at the start. Let an act give it, or leave it out."
        case .noLineWithoutWhen:
            "Whatever the officer does, there must be an answer to \"{0}\". Write a last one without \"when\"."
        case .lineNeverSaid:
            "Answer {1} to \"{0}\" is never given, because an earlier one holds wherever it does. Write the one with more in \"when\" first."
        case .trapCannotBeMet: "Nothing meets the trap \"{0}\". Write \"acts\", \"notes\" or \"stops: true\"."
        case .lookedForTwice: "\"{0}\" stands twice in the site \"{1}\". Leave one out."
        case .openingMissing:
            "The question \"{0}\" hangs on \"{1}\", to which a list can close the way. Write the same openedBy for it."

        case .sourceMissing:
            "\"{0}\" cites no source. Add sources: [\"id#item\"], or \"design\" for your own judgement."
        case .basisMissing: "\"{0}\" does not say its basis. Add {1} published or working."
        case .certaintyMissing: "\"{0}\" does not say how far it was verified. Add certainty: {1}."
        case .yearMissing:
            "The line \"{0}\" does not say of which year it is. Add asOf: with the year of its newest source, or asOf: undated."
        case .notCalledWorkingEdition: "The title must say \"working edition\" while status is working. Add the words."
        case .publishedWithoutItem:
            "\"{0}\" is called published, but no source is cited with its item. Cite one: \"id#item\"."
        case .sourceNeverCited: "Nothing cites the source \"{0}\". Cite it, or take it away."

        case .ownNotCommon:
            "\"{0}\" must be among its own common nationalities. Add it."
        case .standingNotVerified:
            "\"{0}\" is called {1}, but nobody read it in a source. Write standing: none-verified, and say what is remembered."
        case .codeNotCovered:
            "No entry of \"{1}\" covers the code \"{0}\" of \"{2}\". Add it to one, or list it under asTheyStand."
        case .codeCoveredTwice:
            "The code \"{0}\" is covered twice in \"{1}\". Keep it in one entry."
        case .listNotCoarser:
            "\"{0}\" does not coarsen \"{1}\". Write coarsens: {1} in that list, or name another one."
        case .fieldNotAsked:
            "No question fills the field \"{0}\" from the list \"{1}\". Name the list that its question has."
        case .signTooWeak:
            "All signs together weigh {1}, and {0} are needed. Lower from:, or raise a weight."

        case .templateMissing: "The file is missing. Write it with: saring translations template"
        case .textMissingInTemplate:
            "The text \"{0}\" is not in Translations/saring.pot. Write that file anew with: saring translations template"
        case .textStaleInTemplate:
            "The text \"{0}\" was changed and Translations/saring.pot still has the old one. Write that file anew with: saring translations template"
        case .textLeftInTemplate:
            "The text \"{0}\" is no longer in the instrument. Write this file anew with: saring translations template"
        case .badTemplate:
            "This is not a valid line of a gettext file. Write the file anew with: saring translations template"
        case .catalogueLanguage: "The header does not say Language: {0}. Write it there, or name the file as it says."
        case .catalogueHeader:
            "The header lacks {0}. Write X-Saring-Name: what the language calls itself, and X-Saring-Review: draft or reviewed."
        case .placesDiffer: "The translation of \"{0}\" has not the same words in braces. Leave them as they are."
        case .otherScript: "The translation of \"{0}\" has a letter of another script ({1}). Write it anew."
        case .zawgyi: "The translation of \"{0}\" is in the encoding of the font Zawgyi. Convert it to Unicode."
        case .invisibleMark:
            "The translation of \"{0}\" has an invisible mark or is not composed (NFC). Write it anew, without."
        case .longTranslation: "The translation of \"{0}\" is more than three times as long. See if it says more."
        case .textLeftInCatalogue: "No text is called \"{0}\". Take it out, or update the file with msgmerge."
        case .translationStale:
            "The text \"{0}\" was changed since it was translated. English is shown until it is looked at."
        case .tooManyFuzzy: "{0} of {1} translations are marked fuzzy, more than {2} in a hundred. Have them looked at."
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}

/// The nouns and phrases that are put into the sentences.
extension DiagnosticMessages {
    static let aList = "a list"
    static let aListOrText = "text or a list of texts"
    static let aMapping = "a mapping of keys to values"
    static let aFeed = "an indicator's id, or {indicator, strength}"
    static let aStrength = "strong, medium, weak, act or {adult, child}"
    static let aCondition = "a condition, such as present: or all:"
    static let aText = "text"
    static let spaceAtEnds = "spaces at its beginning or end"
    static let lineBreak = "a line break (begin it with >- to fold lines)"
    static let controlCharacter = "a control character or an invisible mark"
    static let doubleSpace = "two spaces in a row"
    static let lowerCaseID = "Write lower-case letters, digits and hyphens: papers-held."
    static let camelCaseID = "Write letters and digits only, beginning with a capital: ForcedLabour."
    static let countryCode = "Write the three capital letters of ISO 3166-1: KHM."
    static let editionNumber = "Write a number of at most four digits, in quotes."
    static let itemNumber =
        "Write the number that it has in the published list, of letters, digits and full stops: D5.1."
    static let factsOnly = "about facts of the case only: fact: {child: \"yes\"}"
    static let anItemIndicator = "an indicator's id, or {indicator, atLeast}"
    static let listCode = "Write at most 64 plain characters, without slashes and quotes."
    static let tableCode =
        "Write it as the published list has it, with plain letters, digits and signs and without = ; quotes or backslashes."
    static let aListOfCodes = "codes by field: {gender: [Feminine]}"
    static let relevanceNeverHolds = "its relevance cannot hold here"
    static let inNoOrder = "no place has it in its order"

    static func tooFew(needed: Int, strength: String, available: Int) -> String {
        "it needs \(needed) of strength \(strength) or more, and the counted set can give \(available)"
    }

    static func noMix(threshold: String, available: String) -> String {
        "the threshold \"\(threshold)\" needs more than the counted set can give (\(available))"
    }

    static func available(strong: Int, medium: Int, weak: Int) -> String {
        "\(strong) strong, \(medium) medium, \(weak) weak"
    }

    static func noun(for kind: NameKind) -> String {
        switch kind {
        case .section: "section"
        case .level: "level"
        case .group: "group"
        case .threshold: "threshold"
        case .flag: "flag"
        case .need: "need"
        case .form: "form"
        case .topic: "topic"
        case .source: "source"
        case .indicator: "indicator"
        case .observation: "observation"
        case .cause: "cause"
        case .question: "question"
        case .choice: "choice"
        case .context: "context"
        case .rule: "rule"
        case .property: "property"
        case .site: "site"
        case .derivation: "derivation of"
        case .action: "action"
        case .ending: "ending"
        case .list: "list"
        case .channel: "line"
        case .clock: "time limit"
        case .sign: "sign"
        case .entry: "entry"
        case .message: "message"
        case .instrument: "instrument"
        case .dimension: "dimension"
        case .item: "item"
        case .row: "class"
        case .disagreement: "disagreement"
        case .exchangeField: "field"
        case .recordField: "field of the record"
        case .part: "code"
        case .counted: "section, group or indicator"
        case .ordered: "topic or question"
        case .finding: "indicator or observation"
        case .scenario: "scenario"
        case .trap: "trap"
        case .act: "act"
        case .step: "step"
        case .points: "points for"
        }
    }
}
