// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "saring",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(name: "Instruments"),
        .target(name: "Screening", dependencies: ["Instruments"]),
        .target(name: "Interview", dependencies: ["Instruments", "Screening"]),
    ],
    swiftLanguageModes: [.v6]
)
