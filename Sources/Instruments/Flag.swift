extension Flag {
    /// The flag that rules raise by presuming; every instrument has it.
    public static let presumed: Flag.ID = "presumed"
    /// A claim under labour law stands.
    public static let labour: Flag.ID = "labour"
    /// Somebody may be in danger, hurt or ill now.
    public static let urgent: Flag.ID = "urgent"
}
