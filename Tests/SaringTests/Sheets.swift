/// Answer sheets for the commands.
enum Sheets {
    /// Somebody who is held and made to work.
    static let held = """
        {"id":"held","context":"worksite","stage":"going-on","ageNow":"adult","ageThen":"adult","mayBeUnder18":false,\
        "private":true,"stopped":false,"answers":{"activity":"works","papers":"cannot-get","leave":"prevented",\
        "pay":"almost-nothing"},"observations":{"guarded-exit":["site"]}}

        """
    /// Somebody of whom nothing is known.
    static let empty = """
        {"id":"empty","context":"farm"}

        """
    /// Somebody who is owed pay.
    static let owed = """
        {"id":"owed","context":"vessel","answers":{"activity":"works","pay":"late-or-short"}}

        """
    static let plain = held + empty + owed
}
