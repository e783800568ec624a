/// Feeds made-up bytes to everything that reads what came from elsewhere: envelopes, what is inside them, drafts,
/// bundles, receipts, cards.
///
/// The first byte of an input chooses the reader. A trap, or a promise that does not hold, ends the run and leaves the
/// input in a file.
@main
enum FuzzSealing {
    static func main() throws {
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "seeds" {
            return try Seeds.write(to: CommandLine.arguments[2])
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments) { bytes, count in
            FuzzSealing.tryOut(Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        }
    }

    static func tryOut(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let reader = Target.allCases[Int(choice) % Target.allCases.count]
        reader.read(Array(input.dropFirst()))
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ tryOut: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The linker wants it; the driver is given a function of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOutOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    FuzzSealing.tryOut(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
