// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "saring",
    products: [
        .executable(name: "saring", targets: ["saring"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
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
            name: "Exchange", dependencies: ["CSV", "Instruments", "Records", "Screening", "SheetFormat", "StrictJSON"]),

        // Keys, envelopes, drafts: formats that are documented byte by byte.
        .target(
            name: "Sealing",
            dependencies: [
                "StrictJSON", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            exclude: ["Envelope.md"]),

        // What a device keeps.
        .target(
            name: "Drafts", dependencies: ["Files", "Instruments", "Interview", "Screening", "Sealing", "StrictJSON"]),
        .target(name: "Device", dependencies: ["Drafts", "Files", "Sealing", "StrictJSON"]),

        // Words and screens.
        .target(name: "Language"),
        .systemLibrary(name: "CReadline"),
        .target(name: "CSignals"),
        .target(name: "Terminal", dependencies: ["CReadline", "CSignals"]),
        .target(
            name: "Conversation",
            dependencies: [
                "Device", "Digest", "Drafts", "Files", "Instruments", "Screening", "Sealing", "Interview", "Language",
                "Records", "StrictJSON", "Terminal",
            ]),
        .executableTarget(
            name: "saring",
            dependencies: [
                "CSV", "Conversation", "Device", "Drafts", "EmbeddedInstruments", "Exchange", "Files",
                "InstrumentFiles",
                "Instruments", "Interview", "Language", "Prover", "Records", "Screening", "Sealing", "SheetFormat",
                "StrictJSON",
                "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(
            name: "InstrumentFilesTests",
            dependencies: ["EmbeddedInstruments", "InstrumentFiles", "Instruments", "Language"]),
        .testTarget(
            name: "ScreeningTests", dependencies: ["InstrumentFiles", "Instruments", "Screening", "Yams"]),
        .testTarget(
            name: "ProverTests",
            dependencies: ["InstrumentFiles", "Instruments", "Interview", "Prover", "Screening", "SheetFormat"]),
        .testTarget(
            name: "InterviewTests", dependencies: ["InstrumentFiles", "Instruments", "Interview", "Screening"]),
        .testTarget(
            name: "SheetFormatTests",
            dependencies: ["InstrumentFiles", "Instruments", "Screening", "SheetFormat", "StrictJSON"]),
        .testTarget(name: "FilesTests", dependencies: ["Files"]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "CSV", "Exchange", "InstrumentFiles", "Instruments", "Interview", "Records", "Screening", "StrictJSON",
                "Yams",
            ]),
        .testTarget(name: "RecordsTests", dependencies: ["Records"]),
        .testTarget(
            name: "ConversationTests",
            dependencies: ["Conversation", "InstrumentFiles", "Instruments", "Interview", "Language", "Terminal"]),
        .testTarget(name: "LanguageTests", dependencies: ["InstrumentFiles", "Language", "Yams"]),
        .testTarget(name: "DigestTests", dependencies: ["Digest"]),
        .testTarget(name: "SealingTests", dependencies: ["Sealing"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV"]),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"]),

        // Programs on a terminal, with a test at the keyboard.
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        .target(name: "TerminalSession", dependencies: ["CPseudoTerminal"], path: "Tests/TerminalSession"),
        .executableTarget(name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TerminalSession", "terminal-probe"]),
        .testTarget(name: "SaringTests", dependencies: ["saring", "TerminalSession"]),
    ],
    swiftLanguageModes: [.v6]
)
