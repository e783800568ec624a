/// What is special about one country: whom to call, who decides, which time limits run, and what is common there.
///
/// ```swift
/// let overlay = EmbeddedInstruments.overlays.first { $0.country == "THA" }
/// ```
public struct NationalOverlay: Sendable, Hashable {
    /// ISO 3166-1 alpha-3.
    public let country: String
    public let edition: String
    /// SHA-256 of its file, as hexadecimal digits.
    public let digest: String
    public let sources: [Source]
    /// A social service stands before the police where there is one.
    public let channels: [Channel]
    public let authorities: [Authority]
    public let clocks: [Clock]
    /// Whether a victim is spared punishment for what she or he was made to do (ACTIP 14(7)).
    public let nonPunishment: Provision
    public let labourLaw: Provision
    public let childProtection: Provision
    /// Whether an embassy may or must be told.
    public let embassy: Provision
    public let childAge: Provision
    /// Whether the country counts as children also adults who cannot protect themselves.
    public let countsUnableAsChildren: Bool
    /// Codes of the list of languages.
    public let languages: CommonCodes
    /// Codes of the list of countries: citizenships that many people there have.
    public let nationalities: CommonCodes
    /// Whether a record keeps the first-level subdivision. Off unless the authority turns it on.
    public let keepsSubdivision: Bool

    public init(
        country: String, edition: String, digest: String, sources: [Source] = [], channels: [Channel] = [],
        authorities: [Authority] = [], clocks: [Clock] = [], nonPunishment: Provision, labourLaw: Provision,
        childProtection: Provision, embassy: Provision, childAge: Provision, countsUnableAsChildren: Bool = false,
        languages: CommonCodes, nationalities: CommonCodes, keepsSubdivision: Bool = false
    ) {
        self.country = country
        self.edition = edition
        self.digest = digest
        self.sources = sources
        self.channels = channels
        self.authorities = authorities
        self.clocks = clocks
        self.nonPunishment = nonPunishment
        self.labourLaw = labourLaw
        self.childProtection = childProtection
        self.embassy = embassy
        self.childAge = childAge
        self.countsUnableAsChildren = countsUnableAsChildren
        self.languages = languages
        self.nationalities = nationalities
        self.keepsSubdivision = keepsSubdivision
    }

    /// Whether a rule that spares victims punishment was verified. Where it was not, an officer can only ask that the
    /// case wait.
    /// Whether an action can be advised: it cannot where every line to which it leads may do harm.
    public func canAdvise(_ action: Action) -> Bool {
        let lines = channels.filter { !Set($0.uses).isDisjoint(with: action.leadsTo) }
        return lines.isEmpty || lines.contains { !$0.harm }
    }

    public var hasVerifiedNonPunishment: Bool {
        nonPunishment.standing != .noneVerified && nonPunishment.provenance.isVerified
    }
}
