import Instruments

/// What a second instrument finds in the same answers. It changes no recommendation.
public struct CrossCheckResult: Sendable, Hashable {
    /// What makes an item present.
    public enum Origin: Sendable, Hashable {
        case answer(Question.ID, [Choice.ID])
        case observation(Observation.ID)

        /// The id as an assessment writes it.
        public var text: String {
            switch self {
            case .answer(let question, _): question.text
            case .observation(let observation): observation.text
            }
        }
    }

    /// An item that is present.
    public struct Present: Sendable, Hashable {
        public let item: CrossCheck.Item.ID
        /// The published strength; nil where the list has none.
        public let strength: Strength?
        /// Never empty.
        public let from: [Origin]

        public init(item: CrossCheck.Item.ID, strength: Strength?, from: [Origin]) {
            self.item = item
            self.strength = strength
            self.from = from
        }
    }

    /// What is known of a dimension. What is not known is never *no*.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// The published rule is reached.
        case positive
        /// Everything that can be asked about it was asked, and nothing that cannot be asked could still reach it.
        case notPositive = "not-positive"
        case open
    }

    /// A dimension and its state.
    public struct Dimension: Sendable, Hashable {
        public let id: CrossCheck.Dimension.ID
        public let state: State

        public init(id: CrossCheck.Dimension.ID, state: State) {
            self.id = id
            self.state = state
        }
    }

    public let id: CrossCheck.ID
    public let edition: String
    /// Whether the list is about such a case; nothing is read where it is not.
    public let applies: Bool
    /// In the order of the list.
    public let present: [Present]
    /// The items about which at least one question has an answer.
    public let asked: [CrossCheck.Item.ID]
    /// How many items can be asked about at all.
    public let askable: Int
    public let dimensions: [Dimension]
    /// The row of the illustrating table that fits; nil where a dimension that it needs is open.
    public let classification: CrossCheck.Class.ID?

    public init(
        id: CrossCheck.ID, edition: String, applies: Bool, present: [Present] = [], asked: [CrossCheck.Item.ID] = [],
        askable: Int = 0, dimensions: [Dimension] = [], classification: CrossCheck.Class.ID? = nil
    ) {
        self.id = id
        self.edition = edition
        self.applies = applies
        self.present = present
        self.asked = asked
        self.askable = askable
        self.dimensions = dimensions
        self.classification = classification
    }

    /// How far the list came.
    public var outcome: CrossCheck.Disagreement.Outcome {
        if dimensions.contains(where: { $0.state == .positive }) { return .positive }
        return present.isEmpty ? .nothing : .items
    }
}
