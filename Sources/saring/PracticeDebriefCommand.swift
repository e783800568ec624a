import ArgumentParser
import Console
import Conversation
import Glibc
import Instruments
import Language
import Practice

/// `saring practice debrief`.
struct PracticeDebriefCommand: SaringCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: "Show the debrief of a practice that was kept once more.",
        discussion: """
            A file of your own can be named alone, without its folder.

            Example: saring practice debrief K7-2026-11-27-01-overseers-book-wfbg.json
            """)

    @Argument(help: ArgumentHelp("A file of practice.", valueName: "file"))
    var file: String

    @OptionGroup var practice: PracticeOptions

    func perform() throws {
        let texts = try practice.data.texts()
        let sets = try practice.sets()
        var engines = PracticeEngines()
        let kept = PracticeSitting.folder + "/" + file
        let path = access(file, F_OK) != 0 && access(kept, F_OK) == 0 ? kept : file
        let held = try sets.heldPractice(path, &engines)
        let writer = PageWriter(instrument: held.screener.instrument, texts: texts)
        let debrief = try held.debrief(path)
        let page =
            [Paragraph(texts[.practiceHead])]
            + writer.debrief(
                debrief, held.rehearsal.scenario, held.rehearsal.rules, playsPerson: held.rehearsal.playsPerson)
        try Streams.output(page.lines(columns: Streams.columns).joined(separator: "\n") + "\n")
    }
}
