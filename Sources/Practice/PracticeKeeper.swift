import Files
import Instruments

/// Keeps practice in a folder of its own, a file each.
public struct PracticeKeeper {
    private let folder: PrivateFolder

    public init(folder: PrivateFolder) {
        self.folder = folder
    }

    /// Writes a new file, named for trainee, day, number and scenario, and with a few letters by chance, so that the files
    /// of several machines can lie in one folder.
    ///
    /// - Returns: its path.
    public func keep(
        _ rehearsal: Rehearsal, _ instrument: Instrument, pseudonym: String, day: String, seconds: Int
    ) throws(FileFault) -> String {
        let head = "\(pseudonym)-\(day)-"
        let number = try folder.names().count { $0.hasPrefix(head) } + 1
        let file = PracticeFile(rehearsal, instrument, pseudonym: pseudonym, day: day, number: number)
        let letters = String((0..<4).map { _ in "abcdefghijkmnpqrstuvwxyz".randomElement() ?? "a" })
        let two = (number < 10 ? "0" : "") + String(number)
        return try folder.write(
            file.bytes, name: "\(head)\(two)-\(rehearsal.scenario.id)-\(letters).json", seconds: seconds)
    }
}
