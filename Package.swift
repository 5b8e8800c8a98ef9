// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is compiled with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ondit",
  products: [
    .executable(name: "ondit", targets: ["ondit"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "Claims", swiftSettings: house),
    .target(
      name: "Migrations", path: "Migrations", resources: [.embedInCode("0001_initial.sql")],
      swiftSettings: house),
    .target(
      name: "Seeds", path: "Seeds", resources: [.embedInCode("data/README.txt")], swiftSettings: house),
    .target(
      name: "Storage", dependencies: ["CSQLite", "Claims", "Migrations"],
      swiftSettings: house + [.strictMemorySafety()]),
    .target(name: "Extraction", dependencies: ["Claims"], swiftSettings: house),
    .target(name: "Reconciliation", dependencies: ["Claims"], swiftSettings: house),
    .target(
      name: "Ingestion", dependencies: ["CCurl", "CXML2", "Claims", "Extraction", "Storage"],
      swiftSettings: house),
    .target(name: "Presentation", dependencies: ["Claims", "Reconciliation"], swiftSettings: house),
    .executableTarget(
      name: "ondit",
      dependencies: [
        "Claims", "Storage", "Extraction", "Ingestion", "Reconciliation", "Presentation", "Seeds",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims"], path: "Tests/Claims", swiftSettings: house),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage"], path: "Tests/Storage", swiftSettings: house),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction"], path: "Tests/Extraction",
      exclude: ["Corpus"], swiftSettings: house),
    .testTarget(
      name: "ReconciliationTests", dependencies: ["Reconciliation"], path: "Tests/Reconciliation",
      swiftSettings: house),
    .testTarget(
      name: "IngestionTests", dependencies: ["Claims", "Ingestion"], path: "Tests/Ingestion",
      exclude: ["Pages"], swiftSettings: house),
    .testTarget(
      name: "PresentationTests", dependencies: ["Presentation"], path: "Tests/Presentation",
      swiftSettings: house),
    .testTarget(
      name: "onditTests", dependencies: ["ondit"], path: "Tests/ondit", exclude: ["Transcripts"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
