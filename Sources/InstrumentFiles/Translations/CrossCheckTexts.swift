import Instruments

/// Every text of a cross-check, in the order of its file.
///
/// ```swift
/// for text in CrossCheckTexts.all(of: check) { print(text.key, text.text) }
/// ```
public struct CrossCheckTexts: Sendable {
    private let id: CrossCheck.ID
    private(set) var texts: [TranslatableText] = []

    /// The texts of a cross-check, each key once.
    public static func all(of check: CrossCheck) -> [TranslatableText] {
        CrossCheckTexts(check).texts
    }

    private init(_ check: CrossCheck) {
        id = check.id
        add(["title"], check.title, TextComments.crossCheck)
        add(["statement"], check.statement, TextComments.crossCheck)
        add(["otherwise"], check.otherwise, TextComments.notThisCase)
        for dimension in check.dimensions {
            add(["dimension", dimension.id.text, "title"], dimension.title, TextComments.dimension)
        }
        add(["rule", "says"], check.rule.says, TextComments.crossCheckRule)
        add(["classification", "says"], check.classification?.says, TextComments.row)
        for row in check.classification?.classes ?? [] {
            add(["class", row.id.text, "title"], row.title, TextComments.row)
        }
        for disagreement in check.disagreements {
            add(["disagreement", disagreement.id.text, "says"], disagreement.says, TextComments.disagreement)
        }
        add(["notShipped"], check.notShipped, TextComments.notShipped)
        for item in check.items {
            let number = item.id.text
            add(["item", number, "title"], item.title, TextComments.item(number))
            add(["item", number, "doubt"], item.doubt, TextComments.doubt(number))
            add(["item", number, "notAskable"], item.notAskable, TextComments.notAskable(number))
        }
    }

    private mutating func add(_ path: [String], _ text: String?, _ comment: String) {
        guard let text else { return }
        let key = TextKey(rawValue: ([id.text] + path).joined(separator: "/"))
        texts.append(TranslatableText(key: key, text: text, comment: comment))
    }
}
