// swift-tools-version: 6.0
import PackageDescription

// A package of its own: with the fuzzer's flags everything links, without them nothing here does.
let package = Package(
    name: "saring-fuzz",
    dependencies: [.package(name: "saring", path: "../..")],
    targets: [
        .executableTarget(name: "fuzz-sealing", dependencies: [.product(name: "Sealing", package: "saring")])
    ],
    swiftLanguageModes: [.v6]
)
