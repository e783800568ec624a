import Device
import Instruments
import Interview
import Language
import Records
import StrictJSON

/// Seals the record of an interview into the device's store.
public final class SealedRecordKeeper: RecordKeeping {
    private let store: UnlockedStore
    private let writer: PageWriter
    private let program: String
    private let country: String?
    private let month: Month
    /// Drawn once, so that what is shown is what is kept.
    private let code: RecordCode
    private let withdrawalCode: RecordCode
    /// What was shown last, and after how many events: that, and nothing else, is what is kept.
    private var shown: (events: Int, bytes: [UInt8])?

    public init(store: UnlockedStore, writer: PageWriter, program: String, country: String?, month: Month) {
        self.store = store
        self.writer = writer
        self.program = program
        self.country = country
        self.month = month
        var generator = SystemRandomNumberGenerator()
        code = RecordCode(using: &generator)
        withdrawalCode = RecordCode(using: &generator)
    }

    public func preview(_ interview: Interview) -> [Paragraph] {
        let bytes = bytes(interview)
        shown = (interview.events.count, bytes)
        guard let node = try? JSONReader.read(bytes) else { return [] }
        return writer.privacy(node) + withdrawal(interview)
    }

    public func keep(_ interview: Interview) throws(RecordNotKept) -> String {
        let bytes = shown?.events == interview.events.count ? shown?.bytes : nil
        do throws(StoreError) {
            return String(try store.seal(bytes ?? self.bytes(interview), month: month))
        } catch {
            throw RecordNotKept(folder: store.store.path, reason: error.fault?.words ?? "")
        }
    }

    /// The withdrawal code, only where the person asked for it and said that it is safe to carry.
    private func withdrawal(_ interview: Interview) -> [Paragraph] {
        guard interview.answer(to: .withdrawalCode)?.choices.contains(Choice.yes) == true else { return [] }
        return [.gap, Paragraph(writer.texts[.recordWithdrawal, ["code": withdrawalCode.description]])]
    }

    private func bytes(_ interview: Interview) -> [UInt8] {
        let record = ScreeningRecord(
            interview, code: code, withdrawalDigest: withdrawalCode.digest,
            program: program, month: month.name, country: country, minutes: interview.minutes.last ?? 0)
        return RecordWriter(interview.instrument).bytes(record)
    }
}
