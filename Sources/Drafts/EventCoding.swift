import EventFormat
import Interview
import StrictJSON

/// An event of an interview as the JSON of one frame.
enum EventCoding {
    static func bytes(_ event: Event, minute: Int) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { frame in EventFormat.write(event, minute: minute, into: &frame) }
        return writer.bytes
    }

    /// - Returns: nil if the frame is none that this program writes.
    static func event(_ bytes: [UInt8]) -> (Event, minute: Int)? {
        guard let frame = try? JSONReader.read(bytes, maximumBytes: 1 << 17) else { return nil }
        return EventFormat.read(frame)
    }
}
