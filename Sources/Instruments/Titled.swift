/// A named thing that needs no more than a title and, sometimes, a sentence: a section, flag, need, form or topic.
public struct Titled<Named>: Sendable, Hashable {
    public typealias ID = Instruments.ID<Named>

    public let id: ID
    public internal(set) var title: String
    /// A sentence that may be read out.
    public internal(set) var says: String?

    public init(id: ID, title: String, says: String? = nil) {
        self.id = id
        self.title = title
        self.says = says
    }
}

/// A part of an instrument: A act, B control, C exploitation, D child.
public enum SectionName {}
/// A flag that stands beside the level: urgent, labour, non-punishment …
public enum FlagName {}
/// A need that holds at every level: shelter, medical …
public enum NeedName {}
/// A form of exploitation, by its HTCDS code.
public enum FormName {}
/// A topic that keeps related questions together.
public enum TopicName {}
/// A place where people are screened: worksite, detention …
public enum ContextName {}
/// An ending of an interview.
public enum EndingName {}

public typealias Section = Titled<SectionName>
public typealias Flag = Titled<FlagName>
public typealias Need = Titled<NeedName>
public typealias Form = Titled<FormName>
public typealias Topic = Titled<TopicName>
