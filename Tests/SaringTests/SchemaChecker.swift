import Foundation
import TestSupport

/// Checks records with Python's jsonschema: somebody else's reading of the published schema.
enum SchemaChecker {
    private static let python = Repository.root.appending(path: ".build/test-tools/bin/python").path

    /// Whether the checker is installed.
    static let isThere = FileManager.default.isExecutableFile(atPath: python)

    private static let script = """
        import json, sys
        from jsonschema import Draft202012Validator as Validator
        schema = json.load(open(sys.argv[1]))
        Validator.check_schema(schema)
        for mistake in Validator(schema).iter_errors(json.load(open(sys.argv[2]))):
            print(mistake.json_path, mistake.message)
        """

    /// What is wrong with a record, a mistake a line; nil where the checker is not installed.
    static func mistakes(in record: String, home: TemporaryFolder) throws -> String? {
        guard isThere else { return nil }
        let schema = Repository.root.appending(path: "Sources/Records/screening-record.schema.json").path
        let outcome = try Program.run(python, ["-c", script, schema, record], input: [], home: home)
        return outcome.output + outcome.errors
    }
}
