// swift-tools-version: 6.0
import PackageDescription

// Targets stand in import order: each may import only what stands above it, and
// `Tests/HouseTests` holds the arrows. There are no package dependencies, on purpose.
let package = Package(
  name: "wxwizard",
  products: [.executable(name: "wxwizard", targets: ["wxwizard"])],
  targets: [
    .target(name: "WizardCore"),
    .target(name: "WizardText"),
    .target(name: "WizardJSON"),
    .target(name: "Screens", path: "Screens", exclude: ["Pages"], sources: ["Screens.c"]),
    .target(
      name: "WizardScreens", dependencies: ["WizardCore", "WizardText", "WizardJSON", "Screens"]),
    .target(
      name: "WizardStore", dependencies: ["WizardCore", "WizardJSON"]),
    .target(
      name: "WizardExport", dependencies: ["WizardScreens", "WizardCore", "WizardText", "WizardJSON"]),
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "WizardTerminal", dependencies: ["WizardScreens", "WizardCore", "WizardText", "CNcurses"]),
    .executableTarget(
      name: "wxwizard",
      dependencies: [
        "WizardTerminal", "WizardExport", "WizardStore", "WizardScreens", "WizardCore", "WizardText",
        "WizardJSON",
      ]),
    .target(name: "TestSupport", path: "Tests/Support"),
    .testTarget(name: "WizardCoreTests", dependencies: ["WizardCore"]),
    .testTarget(name: "WizardTextTests", dependencies: ["TestSupport", "WizardText"]),
    .testTarget(name: "WizardJSONTests", dependencies: ["TestSupport", "WizardJSON"]),
    .testTarget(
      name: "WizardScreensTests", dependencies: ["WizardScreens", "WizardCore", "WizardText"]),
    .testTarget(
      name: "WizardStoreTests", dependencies: ["WizardStore", "WizardCore", "WizardJSON"]),
    .testTarget(
      name: "WizardExportTests",
      dependencies: [
        "PaperSupport", "TestSupport", "WizardExport", "WizardScreens", "WizardCore", "WizardText",
        "WizardJSON",
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "WizardTerminalTests",
      dependencies: ["CNcurses", "TestSupport", "WizardTerminal", "WizardScreens", "WizardCore", "WizardText"],
      exclude: ["Goldens", "Transcripts"]),
    .testTarget(
      name: "ProofTests",
      dependencies: [
        "TestSupport", "WizardExport", "WizardStore", "WizardScreens", "WizardCore", "WizardJSON",
      ],
      exclude: ["Goldens"]),
    .testTarget(name: "HouseTests"),
    .target(
      name: "PaperSupport",
      dependencies: [
        "TestSupport", "WizardExport", "WizardScreens", "WizardCore", "WizardText", "WizardJSON",
      ],
      path: "Tests/Paper",
      // It reads tens of thousands of documents byte by byte, which takes minutes where nothing is optimised.
      swiftSettings: [.unsafeFlags(["-O"])]),
    .testTarget(
      name: "PrintTests",
      dependencies: [
        "wxwizard", "PaperSupport", "TestSupport", "WizardExport", "WizardStore", "WizardScreens",
        "WizardCore",
        "WizardText",
      ],
      exclude: ["Sessions", "Tools"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "wxwizard", "TestSupport", "WizardStore", "WizardScreens", "WizardCore", "WizardText", "WizardJSON",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "wxwizard", "TestSupport", "WizardTerminal", "WizardStore", "WizardCore", "WizardText",
      ],
      exclude: ["Journeys"]),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "wxwizard", "TestSupport", "WizardStore", "WizardScreens", "WizardCore", "WizardText", "WizardJSON",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// By default the types of collections are found at run time by parsing their names and searching every conformance of
// the program: a fifth of a cold start, and two fifths of checking one file. This has the compiler name them itself.
for target in package.targets where target.name != "CNcurses" && target.name != "Screens" {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"])
    ]
}
