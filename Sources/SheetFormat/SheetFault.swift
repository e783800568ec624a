import StrictJSON

/// What is wrong with an answer sheet, and where; never the value, which could be a name.
public struct SheetFault: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case notJSON = "not-json"
        case notObject = "not-object"
        case unknownKey = "unknown-key"
        case unknownValue = "unknown-value"
        case missingKey = "missing-key"
        case wrongType = "wrong-type"
        case badID = "bad-id"
        case repeated = "repeated"
        case tooLong = "too-long"
    }

    public let code: Code
    public let position: JSONPosition
    /// The key concerned. An unknown key is repeated only where it is made of the letters that keys are made of.
    public let key: String?

    public init(_ code: Code, at position: JSONPosition, key: String? = nil) {
        self.code = code
        self.position = position
        self.key = key
    }

    /// A fault of the JSON itself.
    public init(_ error: JSONError) {
        let code: Code =
            switch error.code {
            case .duplicateKey: .repeated
            case .tooLong: .tooLong
            default: .notJSON
            }
        self.init(code, at: error.position, key: error.key.flatMap(Self.shown))
    }

    /// A key may be shown if it looks like one. Anything else could be a name put into the wrong place.
    static func shown(_ key: String) -> String? {
        let isKeyLike = key.utf8.count <= 40 && key.utf8.allSatisfy { isKeyByte($0) }
        return isKeyLike && key.utf8.first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } == true ? key : nil
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
