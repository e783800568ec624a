import Instruments
import Screening
import StrictJSON

extension AnswerSheetReader {
    func forEach(
        in member: JSONMember, _ skipped: inout [SheetFault], _ read: (JSONMember) throws(SheetFault) -> Void
    ) throws(SheetFault) {
        guard case .object(let members) = member.value.value else { throw fault(.wrongType, member) }
        for member in members {
            do throws(SheetFault) {
                try read(member)
            } catch {
                guard isLenient, error.code == .unknownKey || error.code == .unknownValue else { throw error }
                skipped.append(error)
            }
        }
    }

    func string(_ member: JSONMember) throws(SheetFault) -> String {
        guard case .string(let text) = member.value.value else { throw fault(.wrongType, member) }
        return text
    }

    func bool(_ member: JSONMember) throws(SheetFault) -> Bool {
        guard case .bool(let value) = member.value.value else { throw fault(.wrongType, member) }
        return value
    }

    /// A word, or a list of words.
    func strings(_ member: JSONMember) throws(SheetFault) -> [String] {
        switch member.value.value {
        case .string(let text): return [text]
        case .array(let nodes):
            var words: [String] = []
            for node in nodes {
                guard case .string(let text) = node.value else { throw fault(.wrongType, member) }
                words.append(text)
            }
            return words
        default: throw fault(.wrongType, member)
        }
    }

    func fault(_ code: SheetFault.Code, _ member: JSONMember) -> SheetFault {
        SheetFault(code, at: member.value.position, key: SheetFault.shown(member.key))
    }
}
