import Foundation
import TestSupport

/// Converts an XLSForm as ODK and Kobo do, with their own pyxform.
enum FormConverter {
    private static let python = Repository.root.appending(path: ".build/test-tools/bin/python").path

    /// Whether the converter is installed.
    static let isThere = FileManager.default.isExecutableFile(atPath: python)

    private static let script = """
        import sys
        from pyxform.xls2xform import convert
        result = convert(sys.argv[1], validate=False)
        for warning in result.warnings:
            print(warning)
        print(len(result.xform))
        """

    /// What the converter says: its warnings, a line each, and then the number of letters that it made.
    static func convert(_ path: String, home: TemporaryFolder) throws -> Program.Outcome {
        try Program.run(python, ["-c", script, path], input: [], home: home)
    }
}
