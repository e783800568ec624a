import Language

/// One thing that `saring doctor` looked at.
struct DoctorFinding {
    let isGood: Bool
    let message: Message
    let values: [String: String]

    static func good(_ message: Message, _ values: [String: String] = [:]) -> DoctorFinding {
        DoctorFinding(isGood: true, message: message, values: values)
    }

    static func look(_ message: Message, _ values: [String: String] = [:]) -> DoctorFinding {
        DoctorFinding(isGood: false, message: message, values: values)
    }
}
