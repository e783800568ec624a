extension Diagnostic {
    /// What is wrong, as a code that never changes its meaning; scripts and the translators' catalogue may rely on it.
    ///
    /// S0: practice · S1: files and YAML · S2: shape · S3: names · S4: evidence · S5: conditions · S6: questions and places ·
    /// S7: where it comes from · S8: translations · S9: countries and records.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        // Files and YAML
        case missingFile = "S101"
        case missingFolder = "S102"
        case unreadableFile = "S103"
        case largeFile = "S104"
        case notUTF8 = "S105"
        case emptyFile = "S106"
        case badYAML = "S107"
        case alias = "S108"
        case tag = "S109"
        case duplicateKey = "S110"
        case unknownFile = "S111"

        // Shape
        case unknownKey = "S201"
        case missingKey = "S202"
        case wrongShape = "S203"
        case unquotedText = "S204"
        case notWholeNumber = "S205"
        case notTrueOrFalse = "S206"
        case unknownWord = "S207"
        case emptyText = "S208"
        case emptyList = "S209"
        case malformedID = "S210"
        case braceInText = "S211"
        case untidyText = "S212"
        case keysExclude = "S213"
        case numberOutOfRange = "S214"

        // Names
        case duplicateID = "S301"
        case unknownID = "S302"
        case idOfTwoKinds = "S303"
        case duplicateNumber = "S304"
        case duplicateChoiceText = "S305"
        case listedTwice = "S306"
        case idIsNotFileName = "S307"

        // Evidence
        case indicatorNotFed = "S401"
        case questionFeedsNothing = "S402"
        case choiceFeedsTwo = "S403"
        case choiceAboveIndicator = "S404"
        case childBelowAdult = "S405"
        case adultStrengthOfChildIndicator = "S406"
        case formNotAllowed = "S407"
        case observationSupportsNothing = "S408"
        case observationNotKnownSo = "S409"
        case causeMissing = "S410"
        case recordOnlyFeeds = "S411"
        case observationNotAsked = "S412"
        case actHasStrength = "S413"
        case fedTwice = "S414"
        case groupTooSmall = "S415"
        case inTwoGroups = "S416"
        case neverUsed = "S417"
        case tooMany = "S418"
        case noneFeeds = "S419"
        case childSectionForAdults = "S420"
        case itemNotMapped = "S421"
        case itemNotAskable = "S422"
        case choiceSpeaksForTwo = "S423"
        case countDiffers = "S424"

        // Conditions
        case negation = "S501"
        case thresholdNeverHolds = "S502"
        case mixNeverHolds = "S503"
        case presentNeverHolds = "S504"
        case resultInRule = "S505"
        case derivedFromDerived = "S506"
        case unknownFactValue = "S507"
        case conditionNeverHolds = "S508"
        case twoConditions = "S509"
        case actCounted = "S510"
        case adultOnly = "S511"
        case flagNotYetRaised = "S512"
        case exceptNotCounted = "S513"
        case flagNeverRaised = "S514"
        case notKnownForChoice = "S515"

        // Questions and places
        case volunteeredMissing = "S601"
        case whyMissing = "S602"
        case tooFewChoices = "S603"
        case orderMisses = "S604"
        case sameOrder = "S605"
        case tooFewOwnQuestions = "S606"
        case topicUnused = "S607"
        case topicStandsForNothing = "S608"
        case questionNeverAsked = "S609"
        case factCannotBeSet = "S610"
        case levelWithoutRule = "S611"
        case lowestLevelHasRule = "S612"
        case ruleOutOfOrder = "S613"
        case endingNeverReached = "S614"
        case requiredMissing = "S615"
        case opensNothing = "S616"
        case openingNotMany = "S617"
        case openingAbove = "S618"
        case openingLate = "S619"
        case openingMissing = "S620"
        case notKnownOfSite = "S621"
        case lookedForTwice = "S622"

        // Where it comes from
        case sourceMissing = "S701"
        case basisMissing = "S702"
        case certaintyMissing = "S703"
        case yearMissing = "S704"
        case notCalledWorkingEdition = "S705"
        case publishedWithoutItem = "S706"
        case sourceNeverCited = "S707"

        // Countries and records
        case ownNotCommon = "S901"
        case standingNotVerified = "S902"
        case codeNotCovered = "S903"
        case codeCoveredTwice = "S904"
        case listNotCoarser = "S905"
        case fieldNotAsked = "S906"
        case signTooWeak = "S907"

        // Practice
        case circumstanceNeverGiven = "S001"
        case noLineWithoutWhen = "S002"
        case lineNeverSaid = "S003"
        case trapCannotBeMet = "S004"

        // Translations
        case templateMissing = "S801"
        case textMissingInTemplate = "S802"
        case textStaleInTemplate = "S803"
        case textLeftInTemplate = "S804"
        case badTemplate = "S805"
        case catalogueLanguage = "S806"
        case catalogueHeader = "S807"
        case placesDiffer = "S808"
        case otherScript = "S809"
        case zawgyi = "S810"
        case invisibleMark = "S811"
        case longTranslation = "S812"
        case textLeftInCatalogue = "S813"
        case translationStale = "S814"
        case tooManyFuzzy = "S815"
    }
}

extension Diagnostic.Code {
    /// A warning does not keep an instrument from being used.
    public var severity: Diagnostic.Severity {
        switch self {
        case .causeMissing, .observationNotAsked, .neverUsed, .topicStandsForNothing, .sourceNeverCited,
            .textLeftInTemplate, .longTranslation, .textLeftInCatalogue, .translationStale:
            .warning
        default: .error
        }
    }
}
