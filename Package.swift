// swift-tools-version: 6.0
import PackageDescription

// A target may import only its dependencies, which `--explicit-target-dependency-import-check error` enforces. The
// package depends on no other package, so that it builds offline.
let package = Package(
  name: "wxwizard",
  products: [.executable(name: "wxwizard", targets: ["wxwizard"])],
  targets: [
    .target(name: "WizardCore"),
    .target(name: "WizardJSON"),
    .target(name: "Screens", path: "Screens", exclude: ["Pages"], sources: ["Screens.c"]),
    .target(name: "WizardText", dependencies: ["WizardCore", "WizardJSON", "Screens"]),
    .target(
      name: "WizardStore", dependencies: ["WizardCore", "WizardJSON"]),
    .target(
      name: "WizardExport", dependencies: ["WizardCore", "WizardText", "WizardJSON"]),
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "WizardUI", dependencies: ["WizardCore", "WizardText", "CNcurses"]),
    .target(name: "CArguments"),
    .executableTarget(
      name: "wxwizard",
      dependencies: [
        "CArguments", "WizardUI", "WizardExport", "WizardStore", "WizardCore", "WizardText",
        "WizardJSON",
      ]),
    .target(name: "TestSupport", dependencies: ["WizardCore"], path: "Tests/Support"),
    .testTarget(name: "WizardCoreTests", dependencies: ["TestSupport", "WizardCore"]),
    .testTarget(
      name: "WizardTextTests", dependencies: ["TestSupport", "WizardText", "WizardCore"]),
    .testTarget(name: "WizardJSONTests", dependencies: ["TestSupport", "WizardJSON"]),
    .testTarget(
      name: "WizardStoreTests", dependencies: ["TestSupport", "WizardStore", "WizardCore", "WizardJSON"],
      exclude: ["Versions"]),
    .testTarget(
      name: "WizardExportTests",
      dependencies: [
        "ExportTestSupport", "TestSupport", "WizardExport", "WizardCore", "WizardText",
        "WizardJSON",
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "WizardUITests",
      dependencies: ["CNcurses", "TestSupport", "WizardUI", "WizardCore", "WizardText"],
      exclude: ["Goldens", "Transcripts"]),
    .testTarget(
      name: "ProofTests",
      dependencies: [
        "TestSupport", "WizardExport", "WizardStore", "WizardCore", "WizardJSON",
      ],
      exclude: ["Goldens"]),
    .target(
      name: "ExportTestSupport",
      dependencies: [
        "TestSupport", "WizardExport", "WizardCore", "WizardText", "WizardJSON",
      ],
      path: "Tests/ExportTestSupport"),
    .testTarget(
      name: "PrintTests",
      dependencies: [
        "wxwizard", "ExportTestSupport", "TestSupport", "WizardExport", "WizardStore",
        "WizardCore",
        "WizardText",
      ],
      exclude: ["Sessions", "Tools"]),
    .testTarget(
      name: "CLITests",
      dependencies: [
        "wxwizard", "TestSupport", "WizardStore", "WizardCore", "WizardText", "WizardJSON",
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "wxwizard", "TestSupport", "WizardUI", "WizardStore", "WizardCore", "WizardText",
      ],
      exclude: ["Journeys"]),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "wxwizard", "TestSupport", "WizardStore", "WizardCore", "WizardText", "WizardJSON",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
