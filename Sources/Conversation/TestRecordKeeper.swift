import Digest
import Files
import Glibc
import Instruments
import Interview
import Records
import StrictJSON

/// Keeps test records, unsealed, in a folder. Records of real people are sealed; until that is built none is kept.
public final class TestRecordKeeper: RecordKeeping {
    private let folder: PrivateFolder
    private let writer: PageWriter
    private let program: String
    private let country: String?
    /// Drawn once, so that what is shown is what is kept.
    private let code: RecordCode
    private let withdrawalCode: RecordCode
    private let start = ContinuousClock.now
    /// What was shown last, and after how many events: that, and nothing else, is what is kept.
    private var shown: (events: Int, bytes: [UInt8])?

    public init(folder: PrivateFolder, writer: PageWriter, program: String, country: String?) {
        self.folder = folder
        self.writer = writer
        self.program = program
        self.country = country
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
        do throws(FileFault) {
            let bytes = shown?.events == interview.events.count ? shown?.bytes : nil
            return try folder.write(bytes ?? self.bytes(interview), name: "\(code).json", seconds: Self.month.start)
        } catch {
            throw RecordNotKept(folder: folder.path, reason: error.words)
        }
    }

    /// The withdrawal code, only where the person asked for it and said that it is safe to carry.
    private func withdrawal(_ interview: Interview) -> [Paragraph] {
        guard interview.answer(to: .withdrawalCode)?.choices.contains(Choice.yes) == true else { return [] }
        return [.gap, Paragraph(writer.texts[.recordWithdrawal, ["code": withdrawalCode.description]])]
    }

    private func bytes(_ interview: Interview) -> [UInt8] {
        let record = ScreeningRecord(
            interview, code: code, withdrawalDigest: SHA256.hexadecimal(withdrawalCode.description.utf8),
            program: program,
            month: Self.month.name, country: country,
            minutes: Int((ContinuousClock.now - start).components.seconds / 60))
        return RecordWriter(interview.instrument).bytes(record)
    }

    /// The month that it is, here, and its start in seconds since 1970.
    private static var month: (name: String, start: Int) {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let name = "\(parts.tm_year + 1900)-" + (parts.tm_mon < 9 ? "0" : "") + "\(parts.tm_mon + 1)"
        parts.tm_mday = 1
        parts.tm_hour = 0
        parts.tm_min = 0
        parts.tm_sec = 0
        parts.tm_isdst = -1
        return (name, mktime(&parts))
    }
}
