extension CrossCheck {
    /// What an item is read from: any one of these makes it present.
    public struct Evidence: Sendable, Hashable {
        /// An indicator of the instrument that is read: every choice and observation that makes it stand so.
        public struct OfIndicator: Sendable, Hashable {
            public let indicator: Indicator.ID
            /// What is weaker does not count.
            public let atLeast: Strength

            public init(indicator: Indicator.ID, atLeast: Strength) {
                self.indicator = indicator
                self.atLeast = atLeast
            }
        }

        /// Some of the choices of a question.
        public struct OfQuestion: Sendable, Hashable {
            public let question: Question.ID
            public let choices: [Choice.ID]

            public init(question: Question.ID, choices: [Choice.ID]) {
                self.question = question
                self.choices = choices
            }
        }

        /// An observation that is known in one of these ways.
        public struct OfObservation: Sendable, Hashable {
            public let observation: Observation.ID
            public let known: [Observation.Known]

            public init(observation: Observation.ID, known: [Observation.Known]) {
                self.observation = observation
                self.known = known
            }
        }

        public let indicators: [OfIndicator]
        public let choices: [OfQuestion]
        public let observations: [OfObservation]
        /// Choices that feed one of the indicators and still do not speak for the item.
        public let except: [OfQuestion]

        public init(
            indicators: [OfIndicator] = [], choices: [OfQuestion] = [], observations: [OfObservation] = [],
            except: [OfQuestion] = []
        ) {
            self.indicators = indicators
            self.choices = choices
            self.observations = observations
            self.except = except
        }

        /// Whether the item is read from nothing.
        public var isEmpty: Bool { indicators.isEmpty && choices.isEmpty && observations.isEmpty }

        /// Whether a choice speaks for the item: it is named, or feeds an indicator strongly enough and is no exception.
        ///
        /// - Parameter strength: the strength at which the choice feeds an indicator; nil where it does not.
        public func isReadFrom(
            _ choice: Choice.ID, of question: Question.ID, feeding strength: (Indicator.ID) -> Strength?
        ) -> Bool {
            if Self.names(choice, of: question, in: choices) { return true }
            if Self.names(choice, of: question, in: except) { return false }
            return indicators.contains { wanted in strength(wanted.indicator).map { $0 >= wanted.atLeast } ?? false }
        }

        private static func names(_ choice: Choice.ID, of question: Question.ID, in list: [OfQuestion]) -> Bool {
            list.contains { $0.question == question && $0.choices.contains(choice) }
        }
    }
}
