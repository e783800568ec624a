internal import CSignals
internal import Glibc

extension Terminal {
    /// Readies the process for personal answers. Call it first in `main`, before any thread is started.
    ///
    /// - The Swift backtracer, which prints memory, is off; there are no core files, and no other process of the same
    ///   user can read this one's memory.
    /// - A closed pipe and a full disk are errors, not deaths.
    /// - In a locale that is not UTF-8, where readline drops every Thai or Khmer letter, `LC_ALL` becomes `C.UTF-8`.
    ///
    /// Other signals keep their effect until a `Terminal` is open, so that Ctrl-C still ends a program that opens none.
    /// Harmless when repeated. Nothing here can be refused in a way that an interview could mend.
    public static func prepareProcess() {
        csignals_reset_crash_signals()
        _ = csignals_ignore_output_signals()
        _ = csignals_disable_core_dumps()
        useUTF8()
    }

    /// Keeps this process's memory out of the swap, where the system lets it.
    ///
    /// - Returns: whether it does: for root, and where `ulimit -l` is unlimited.
    @discardableResult
    public static func lockMemory() -> Bool { csignals_lock_memory() == 1 }

    private static func useUTF8() {
        // A locale that is named but not installed counts as C.
        if setlocale(LC_CTYPE, "") == nil {
            setlocale(LC_CTYPE, "C")
        }
        if let codeset = nl_langinfo(nl_item(CODESET)), strcmp(codeset, "UTF-8") == 0 { return }
        // readline asks the environment again, so setlocale alone does not help.
        setenv("LC_ALL", "C.UTF-8", 1)
        setlocale(LC_CTYPE, "C.UTF-8")
    }
}
