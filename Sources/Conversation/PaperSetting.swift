/// What papers need to know besides the case.
public struct PaperSetting {
    /// The officer's language, by its code.
    let language: String
    /// The time that a file tells: that of the month, in seconds since 1970.
    let fileTime: Int
    /// When the talk began, in the local time of this machine: `2026-11-26 09:30`.
    let firstContact: () -> String

    public init(language: String, fileTime: Int, firstContact: @escaping () -> String) {
        self.language = language
        self.fileTime = fileTime
        self.firstContact = firstContact
    }
}
