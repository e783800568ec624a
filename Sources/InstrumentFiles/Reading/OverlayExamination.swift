import Foundation
import Instruments

/// The file of a country's overlay, read whole and held against the code lists.
struct OverlayExamination {
    /// The folder of overlays in `Indicators`.
    static let folder = "national"

    let reading = Reading()
    /// Nil where the file could not be read.
    private(set) var overlay: NationalOverlay?

    /// - Parameters:
    ///   - examinations: those of every instrument of the data folder, which read the code lists.
    init(file: DataFile, named name: String, examinations: [Examination]) {
        guard let bytes = file.bytes(in: reading),
            let value = YAMLText.parse(bytes, file: file.name, report: { [reading] in reading.report($0) })
        else { return }
        var digest = FileDigest()
        digest.add(bytes, named: file.name)
        overlay = reading.overlay(value, named: name, digest: digest.hexadecimal)
        reading.borrowLists(from: examinations)
        reading.checkReferences()
        checkSources()
        guard let overlay, !overlay.country.isEmpty, !overlay.nationalities.codes.isEmpty,
            !overlay.nationalities.contains(overlay.country)
        else { return }
        reading.report(.ownNotCommon, at: "nationalities/common", overlay.country)
    }

    private func checkSources() {
        guard reading.isSettled else { return }
        let cited = Set(reading.references.filter { $0.kind == .source }.map(\.id))
        for (id, place) in reading.names[.source] ?? [:] where !cited.contains(id) {
            reading.report(.sourceNeverCited, at: place, id)
        }
    }

    /// Where the text of a key stands.
    func place(of key: TextKey) -> Place {
        reading.place(of: key.rawValue.split(separator: "/").dropFirst(2).joined(separator: "/"))
    }
}

extension Reading {
    /// Takes over the code lists that the instruments read; where one of them has mistakes nothing is known of them.
    func borrowLists(from examinations: [Examination]) {
        for examination in examinations { borrow([.list, .entry, .context], from: examination.reading) }
        let isWhole = examinations.allSatisfy { $0.reading.isComplete } && names[.list] != nil
        if !isWhole { for kind in [NameKind.list, .entry, .context] { doubt(kind) } }
        for kind in [NameKind.list, .entry, .context]
        where examinations.contains(where: { $0.reading.doubtful.contains(kind) }) {
            doubt(kind)
        }
    }
}
