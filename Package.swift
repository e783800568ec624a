// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "saring",
    products: [
        .executable(name: "saring", targets: ["saring"]),
        .executable(name: "saring-registry", targets: ["saring-registry"]),
        // For the fuzzer, which is a package of its own.
        .library(name: "Sealing", targets: ["Sealing"]),
        // For whole screens, which are compared as of one day; preloaded, so it must be a library of its own.
        .library(name: "DayOfRecording", type: .dynamic, targets: ["CDayOfRecording"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // What is asked and what follows: typed values, read and checked from YAML, compiled in at build time.
        .target(name: "Instruments"),
        .target(
            name: "InstrumentFiles",
            dependencies: ["Digest", "Instruments", "Language", "Yams"]),
        .executableTarget(
            name: "instrument-compiler", dependencies: ["Instruments", "InstrumentFiles", "Language"]),
        .plugin(
            name: "InstrumentCompilerPlugin", capability: .buildTool(), dependencies: ["instrument-compiler"],
            path: "Sources/InstrumentCompilerPlugin"),
        .target(
            name: "EmbeddedInstruments", dependencies: ["Instruments", "Language"],
            plugins: ["InstrumentCompilerPlugin"]),

        // Decide and explain: values in, values out.
        .target(name: "Screening", dependencies: ["Instruments"]),
        .target(name: "Interview", dependencies: ["Instruments", "Screening"]),

        // Prove: what the rules come to over every answer sheet.
        .systemLibrary(name: "CCadical"),
        .target(name: "Prover", dependencies: ["CCadical", "Instruments", "Screening"]),

        // In and out.
        .systemLibrary(name: "CMessageDigest"),
        .target(name: "Digest", dependencies: ["CMessageDigest"]),
        .target(name: "Files"),
        .target(name: "StrictJSON"),
        .target(name: "CSV"),
        .target(name: "SheetFormat", dependencies: ["Instruments", "Screening", "StrictJSON"]),
        .target(
            name: "Records",
            dependencies: ["Digest", "Instruments", "Screening", "Interview", "SheetFormat", "StrictJSON"],
            exclude: ["screening-record.schema.json"]),
        .target(
            name: "Exchange",
            dependencies: ["CSV", "Forms", "Instruments", "Records", "Screening", "SheetFormat", "StrictJSON"]),

        // Keys, envelopes, drafts: formats that are documented byte by byte.
        .target(
            name: "Sealing",
            dependencies: [
                "StrictJSON", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            exclude: ["Envelope.md"]),

        // What a device keeps.
        .target(name: "EventFormat", dependencies: ["Instruments", "Interview", "Screening", "StrictJSON"]),
        .target(
            name: "Drafts",
            dependencies: [
                "EventFormat", "Files", "Instruments", "Interview", "Screening", "Sealing", "StrictJSON",
            ]),
        .target(name: "Device", dependencies: ["Drafts", "Files", "Sealing", "StrictJSON"]),

        // What the authority keeps.
        .target(
            name: "Registry",
            dependencies: [
                "Files", "Instruments", "Records", "Screening", "Sealing", "SheetFormat", "StrictJSON",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),

        // What officers practise with, and how well they agree.
        .target(
            name: "Practice",
            dependencies: ["EventFormat", "Files", "Instruments", "Interview", "Screening", "StrictJSON"]),

        // Words and screens.
        .target(name: "Language"),
        // The questionnaire for paper and for other programs, as values.
        .target(name: "HTML"),
        .target(name: "Forms", dependencies: ["HTML", "Instruments", "Language"]),
        // How a class agreed, as text, table and page.
        .target(
            name: "ClassReports",
            dependencies: ["CSV", "HTML", "Instruments", "Interview", "Language", "Practice", "Screening"]),
        .systemLibrary(name: "CXlsxWriter"),
        .target(name: "Spreadsheet", dependencies: ["CXlsxWriter", "Files"]),
        .systemLibrary(name: "CReadline"),
        .target(name: "CSignals"),
        // Swift's own ICU knows where a line of Thai or Khmer may break.
        .target(
            name: "Terminal", dependencies: ["CReadline", "CSignals"],
            linkerSettings: [.linkedLibrary("_FoundationICU")]),
        .target(
            name: "Conversation",
            dependencies: [
                "Device", "Digest", "Drafts", "Files", "HTML", "Instruments", "Screening", "Sealing", "Interview",
                "Language", "Practice", "Records", "StrictJSON", "Terminal",
            ]),
        // What both programs share at the command line.
        .target(
            name: "Console",
            dependencies: [
                "EmbeddedInstruments", "Files", "InstrumentFiles", "Instruments", "Language", "Screening",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "saring",
            dependencies: [
                "CSV", "ClassReports", "Console", "Conversation", "Device", "Drafts", "EmbeddedInstruments", "Exchange",
                "Files", "Forms", "InstrumentFiles", "Instruments", "Interview", "Language", "Practice", "Prover",
                "Records",
                "Screening", "Sealing", "SheetFormat", "Spreadsheet", "StrictJSON", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .executableTarget(
            name: "saring-registry",
            dependencies: [
                "Console", "EmbeddedInstruments", "Exchange", "Files", "InstrumentFiles", "Instruments", "Language",
                "Records", "Registry", "Screening", "Sealing", "StrictJSON", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(
            name: "InstrumentFilesTests",
            dependencies: ["EmbeddedInstruments", "InstrumentFiles", "Instruments", "Language"]),
        .testTarget(
            name: "ScreeningTests",
            dependencies: ["InstrumentFiles", "Instruments", "Screening", "Yams", "TestSupport"]),
        .testTarget(
            name: "ProverTests",
            dependencies: [
                "InstrumentFiles", "Instruments", "Interview", "Prover", "Screening", "SheetFormat", "TestSupport",
            ]),
        .testTarget(
            name: "InterviewTests",
            dependencies: ["InstrumentFiles", "Instruments", "Interview", "Screening", "TestSupport"]),
        .testTarget(
            name: "SheetFormatTests",
            dependencies: ["InstrumentFiles", "Instruments", "Screening", "SheetFormat", "StrictJSON", "TestSupport"]),
        .target(name: "FaultyFiles", dependencies: ["Files"], path: "Tests/FaultyFiles"),
        .testTarget(name: "FilesTests", dependencies: ["FaultyFiles", "Files", "TestSupport"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "TestSupport"]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "CSV", "Exchange", "InstrumentFiles", "Instruments", "Interview", "Records", "Screening", "SheetFormat",
                "StrictJSON",
                "TestSupport", "Yams",
            ]),
        .testTarget(
            name: "ConversationTests",
            dependencies: [
                "Conversation", "InstrumentFiles", "Instruments", "Interview", "Language", "Terminal", "TestSupport",
            ]),
        .testTarget(
            name: "PracticeTests",
            dependencies: ["InstrumentFiles", "Instruments", "Interview", "Practice", "Screening", "TestSupport"],
            exclude: ["reckon_agreement.py"]),
        .testTarget(
            name: "ClassReportsTests",
            dependencies: [
                "CSV", "ClassReports", "InstrumentFiles", "Instruments", "Language", "Practice", "Screening",
            ]),
        .testTarget(name: "SpreadsheetTests", dependencies: ["Files", "Spreadsheet"]),
        .testTarget(
            name: "FormsTests",
            dependencies: ["Forms", "HTML", "InstrumentFiles", "Instruments", "Language", "Screening", "TestSupport"]),
        .testTarget(name: "LanguageTests", dependencies: ["InstrumentFiles", "Language", "Yams"]),
        .testTarget(name: "DigestTests", dependencies: ["Digest"]),
        .testTarget(name: "SealingTests", dependencies: ["Sealing"], exclude: ["open_envelope.py"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV", "TestSupport"]),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON", "TestSupport"]),

        .testTarget(
            name: "DraftsTests",
            dependencies: [
                "Drafts", "FaultyFiles", "Files", "InstrumentFiles", "Instruments", "Interview", "Screening", "Sealing",
                "TestSupport",
            ]),
        .testTarget(
            name: "DeviceTests",
            dependencies: ["Device", "Drafts", "FaultyFiles", "Files", "Sealing", "StrictJSON", "TestSupport"]),
        .testTarget(
            name: "RegistryTests",
            dependencies: [
                "Device", "Files", "InstrumentFiles", "Instruments", "Interview", "Records", "Registry", "Screening",
                "Sealing", "TestSupport",
            ]),
        // Random numbers that can be had again, and folders of a test's own.
        .target(name: "TestSupport", path: "Tests/TestSupport"),

        .testTarget(
            name: "DeidentificationTests",
            dependencies: [
                "Device", "EmbeddedInstruments", "Instruments", "Interview", "Records", "Screening", "Sealing",
                "SheetFormat", "StrictJSON", "TerminalSession", "TestSupport", "saring",
            ]),

        // Programs on a terminal, with a test at the keyboard.
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        .target(name: "CDayOfRecording", path: "Tests/CDayOfRecording"),
        .target(name: "TerminalSession", dependencies: ["CPseudoTerminal"], path: "Tests/TerminalSession"),
        .executableTarget(name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TerminalSession", "terminal-probe"]),
        .testTarget(
            name: "SaringTests",
            dependencies: [
                "Device", "Drafts", "Files", "Records", "Registry", "Sealing", "saring", "saring-registry",
                "TerminalSession", "TestSupport",
            ], exclude: ["look_at_page.py"]),
    ],
    swiftLanguageModes: [.v6]
)
