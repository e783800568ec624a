/// The example of product.md, *Answer sheets, the common currency*.
enum Example {
    static let sheet = """
        {"id":"a1","context":"worksite","stage":"going-on","ageNow":"adult","ageThen":"adult","mayBeUnder18":false,\
        "private":true,"stopped":false,"answers":{"activity":"works","papers":"cannot-get","leave":"prevented",\
        "pay":"almost-nothing"},"observations":{"guarded-exit":["site"]}}
        """

    /// What it documents, but for the questions that could still change it and the cross-checks.
    static let assessment = """
        {"id":"a1","instrument":"asean-commit-working","edition":"1","level":"refer","presumed":true,\
        "completeness":"partial","urgent":false,"child":false,"nonPunishment":false,"officialsInvolved":false,\
        "labour":true,"rules":["compelled-purpose","exploitation-with-control","control"],"indicators":[\
        {"id":"papers-held","strength":"strong","from":["papers"]},\
        {"id":"prevented-from-leaving","strength":"strong","from":["leave"]},\
        {"id":"unpaid","strength":"strong","from":["pay"]},\
        {"id":"forced-work","strength":"strong","from":["derived"]},\
        {"id":"confined","strength":"weak","from":["guarded-exit"]}],"forms":["ForcedLabour"],"needs":[]}
        """
}
