import Files

/// Keeps practice in a folder of its own, a file each.
public struct PracticeKeeper {
    private let folder: PrivateFolder

    public init(folder: PrivateFolder) {
        self.folder = folder
    }

    /// Writes a new file, named for trainee, scenario and day.
    ///
    /// - Returns: its path.
    public func keep(_ file: PracticeFile, seconds: Int) throws(FileFault) -> String {
        let name = "\(file.pseudonym)-\(file.scenario)-\(file.day)"
        let taken = Set(try folder.names())
        var number = 1
        while taken.contains("\(name)-\(number).json") { number += 1 }
        return try folder.write(file.bytes, name: "\(name)-\(number).json", seconds: seconds)
    }
}
