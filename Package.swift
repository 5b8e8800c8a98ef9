// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is compiled with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Where every system keeps the headers of libxml2.
let xml2Headers = "/usr/include/libxml2"

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
    // Without pkg-config, which would link them: they are loaded when first called, see lazy.h.
    .systemLibrary(name: "CXML2", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "CLazyLibraries", dependencies: ["CCurl", "CXML2", "CZlib"],
      cSettings: [.unsafeFlags(["-I", xml2Headers])]),
    .target(name: "Claims", swiftSettings: house),
    .target(
      name: "Migrations", path: "Migrations",
      resources: [
        .embedInCode("0001_initial.sql"), .embedInCode("0002_exchange.sql"),
        .embedInCode("0003_names_and_dates.sql"), .embedInCode("0004_feeds_and_captures.sql"),
        .embedInCode("0005_text_overlaps.sql"),
        .embedInCode("0006_unnamed_sources.sql"), .embedInCode("0007_article_outlets.sql"),
        .embedInCode("0008_settings.sql"), .embedInCode("0009_seals.sql"),
      ],
      swiftSettings: house),
    .target(
      name: "Seeds", path: "Seeds",
      resources: [
        "articles/2025-10-08-puces.txt", "articles/2025-11-04-cloud.txt",
        "articles/2025-12-18-amazon.txt", "articles/2026-01-29-round.txt",
        "articles/2026-01-30-trois.txt", "articles/2026-02-02-anthropic.html",
        "data/articles.csv", "data/claims.csv", "data/organizations.csv", "data/outlets.csv",
      ].map { .embedInCode($0) }, swiftSettings: house),
    .target(
      name: "Storage", dependencies: ["CSQLite", "Claims", "Migrations"],
      swiftSettings: house + [.strictMemorySafety()]),
    .target(
      name: "Extraction", dependencies: ["Claims"],
      resources: [
        .embedInCode("Vocabulary/currencies.txt"), .embedInCode("Vocabulary/dates.txt"),
        .embedInCode("Vocabulary/figures.txt"),
        .embedInCode("Vocabulary/hedges.txt"),
        .embedInCode("Vocabulary/measures.txt"), .embedInCode("Vocabulary/numbers.txt"),
        .embedInCode("Vocabulary/text.txt"),
        .embedInCode("Vocabulary/boilerplate.txt"), .embedInCode("Vocabulary/cues-fr.txt"),
        .embedInCode("Vocabulary/cues-en.txt"),
        .embedInCode("Vocabulary/grammar-fr.txt"), .embedInCode("Vocabulary/grammar-en.txt"),
        .embedInCode("Vocabulary/modality-fr.txt"), .embedInCode("Vocabulary/modality-en.txt"),
        .embedInCode("Vocabulary/credits.txt"), .embedInCode("Vocabulary/phases.txt"),
        .embedInCode("Vocabulary/naming.txt"), .embedInCode("Vocabulary/ordinary.txt"),
        .embedInCode("Vocabulary/words.txt"),
        .embedInCode("Vocabulary/people.txt"), .embedInCode("Vocabulary/descriptions.txt"),
        .embedInCode("Vocabulary/organizations.txt"), .embedInCode("Vocabulary/profiles.txt"),
        .embedInCode("Vocabulary/outlets.txt"),
        .embedInCode("Vocabulary/verbs-fr.txt"), .embedInCode("Vocabulary/verbs-en.txt"),
      ], swiftSettings: house),
    .target(name: "Reconciliation", dependencies: ["Claims"], swiftSettings: house),
    .target(
      name: "Ingestion",
      dependencies: [
        "CCurl", "CLazyLibraries", "CXML2", "CZlib", "Claims", "Extraction", "Reconciliation",
        "Storage",
      ],
      swiftSettings: house + [.unsafeFlags(["-Xcc", "-I\(xml2Headers)"])]),
    .target(
      name: "Presentation", dependencies: ["Claims", "Extraction", "Reconciliation"],
      swiftSettings: house),
    .executableTarget(
      name: "ondit",
      dependencies: [
        "CMalloc", "Claims", "Storage", "Extraction", "Ingestion", "Reconciliation",
        "Presentation", "Seeds",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims"], path: "Tests/Claims", swiftSettings: house),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Claims", "Migrations"],
      path: "Tests/Storage",
      swiftSettings: house),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Claims", "Extraction", "Ingestion"],
      path: "Tests/Extraction",
      exclude: ["Corpus"], swiftSettings: house),
    .testTarget(
      name: "ReconciliationTests", dependencies: ["Reconciliation"], path: "Tests/Reconciliation",
      swiftSettings: house),
    .testTarget(
      name: "IngestionTests", dependencies: ["Ingestion", "Storage", "Claims", "Extraction"],
      path: "Tests/Ingestion", exclude: ["Pages", "Hostile/Found"],
      swiftSettings: house + [.unsafeFlags(["-Xcc", "-I\(xml2Headers)"])]),
    .testTarget(
      name: "PresentationTests", dependencies: ["Presentation"], path: "Tests/Presentation",
      swiftSettings: house),
    .testTarget(
      name: "onditTests",
      dependencies: ["ondit", "Claims", "Ingestion", "Presentation", "Reconciliation", "Storage"],
      path: "Tests/ondit", exclude: ["Transcripts"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
