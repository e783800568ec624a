import Foundation

/// A JSON value that a test looks into. What is not there is `null`.
struct JSONDocument: Equatable, CustomStringConvertible {
    private let value: NSObject

    init(_ text: String) throws {
        value =
            try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? NSObject ?? NSNull()
    }

    private init(value: Any?) {
        self.value = value as? NSObject ?? NSNull()
    }

    subscript(key: String) -> JSONDocument { JSONDocument(value: (value as? [String: Any])?[key]) }

    var keys: [String]? { (value as? [String: Any]).map { $0.keys.sorted() } }
    var text: String? { value as? String }
    var isTrue: Bool? { value as? Bool }
    var elements: [JSONDocument] { (value as? [Any] ?? []).map { JSONDocument(value: $0) } }
    var texts: [String] { elements.compactMap(\.text) }

    var description: String { "\(value)" }
}
