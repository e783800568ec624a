import Instruments

/// Every text of the rules by which records are made coarser.
struct DeidentificationTexts {
    static func all(of deidentification: Deidentification) -> [TranslatableText] {
        deidentification.signs.map { sign in
            TranslatableText(
                key: TextKey(rawValue: "record/sign/\(sign.id)/says"), text: sign.says, comment: TextComments.sign)
        }
    }
}
