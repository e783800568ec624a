import Device
import Files
import Instruments
import Interview
import Language
import Records
import SheetFormat
import StrictJSON

/// Seals the record of an interview into the device's store.
public final class SealedRecordKeeper: RecordKeeping {
    private let store: UnlockedStore
    private let writer: PageWriter
    private let program: String
    private let country: String?
    private let month: Month
    /// Makes the particulars coarser; the officer may ask for more.
    private let deidentifier: Deidentifier
    private var offers: [CoarserOffer] = []
    private let codes: RecordCodes
    /// In whose words the person was to be asked before the interview was interrupted.
    private let earlierWording: Wording
    /// What was shown last, and after how many events: that, and nothing else, is what is kept.
    private var shown: (events: Int, bytes: [UInt8])?

    public init(
        store: UnlockedStore, writer: PageWriter, program: String, country: String?, month: Month,
        deidentifier: Deidentifier, codes: RecordCodes, earlierWording: Wording = .source
    ) {
        self.deidentifier = deidentifier
        self.store = store
        self.writer = writer
        self.program = program
        self.country = country
        self.month = month
        self.codes = codes
        self.earlierWording = earlierWording
    }

    public func preview(_ interview: Interview) -> [Paragraph] {
        let bytes = bytes(interview)
        shown = (interview.events.count, bytes)
        guard let node = try? JSONReader.read(bytes) else { return [] }
        let deidentifier = deidentifier.coarsened(for: interview)
        offers = deidentifier.offers(for: RecordCombination(of: node))
        return writer.privacy(node, deidentifier, offers: offers) + withdrawal(interview)
    }

    public func offered(_ number: Int) -> RecordField? {
        offers.indices.contains(number - 1) ? offers[number - 1].field : nil
    }

    public func keep(_ interview: Interview) throws(RecordNotKept) -> String {
        let bytes = (shown?.events == interview.events.count ? shown?.bytes : nil) ?? self.bytes(interview)
        try guardValues(of: bytes, interview)
        do throws(StoreError) {
            return String(try store.seal(bytes, month: month))
        } catch {
            throw RecordNotKept(folder: store.store.path, reason: error.fault?.words ?? "")
        }
    }

    /// Nothing is sealed that holds a value of no list.
    private func guardValues(of bytes: [UInt8], _ interview: Interview) throws(RecordNotKept) {
        do {
            let reader = RecordReader(interview.instrument, crossChecks: interview.screener.checks)
            _ = try reader.read(try JSONReader.read(bytes))
        } catch {
            let key = (error as? SheetFault)?.key ?? ""
            throw RecordNotKept(folder: store.store.path, reason: writer.texts[.recordGuard, ["key": key]])
        }
    }

    /// The withdrawal code, only where the person asked for it and said that it is safe to carry.
    private func withdrawal(_ interview: Interview) -> [Paragraph] {
        guard interview.answer(to: .withdrawalCode)?.choices.contains(Choice.yes) == true else { return [] }
        return [.gap, Paragraph(writer.texts[.recordWithdrawal, ["code": codes.withdrawal.description]])]
    }

    private func bytes(_ interview: Interview) -> [UInt8] {
        let wording = earlierWording.weakest(with: writer.spoken?.wording ?? .source)
        let record = ScreeningRecord(
            interview, code: codes.record, withdrawalDigest: codes.withdrawal.digest, program: program,
            month: month.name, country: country, minutes: interview.minutes.last ?? 0,
            deidentifier: deidentifier.coarsened(for: interview),
            wording: SpokenLanguage.used(wording, interview.answerSheet))
        return RecordWriter(interview.instrument).bytes(record)
    }
}
