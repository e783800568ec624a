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
    /// Somebody who is sent to work as a child, and of whom little else is known.
    static let child = """
        {"id":"child","context":"private-home","ageNow":"child","answers":{"activity":"works","work-for-whom":"others",\
        "school":"works-instead","children-of-house":["school","night"]}}

        """
    static let plain = held + empty + owed
}
