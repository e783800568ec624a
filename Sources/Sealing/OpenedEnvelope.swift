/// An envelope that was opened and whose signature is that of the key it names.
public struct OpenedEnvelope: Sendable, Hashable {
    public let enclosure: Enclosure
    /// The key that signed it. Whether it is the device's own is for the list of devices to say.
    public let signer: VerifyingKey

    public init(enclosure: Enclosure, signer: VerifyingKey) {
        self.enclosure = enclosure
        self.signer = signer
    }
}
