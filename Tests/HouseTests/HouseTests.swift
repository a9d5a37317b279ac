import Foundation
import Testing

/// Holds the arrows of the house: who may import whom.
@Suite struct HouseTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What each room may import of the project; Foundation and the like are named where they are allowed.
  private static let allowed: [String: Set<String>] = [
    "WizardCore": [],
    "WizardText": [],
    "WizardJSON": [],
    "WizardScreens": ["Screens", "WizardCore", "WizardText", "WizardJSON", "Glibc"],
    "WizardStore": ["WizardCore", "WizardJSON", "Glibc"],
    "WizardExport": ["WizardScreens", "WizardCore", "WizardText", "WizardJSON"],
    "WizardTerminal": ["CNcurses", "WizardScreens", "WizardCore", "WizardText", "Glibc"],
    "wxwizard": [
      "WizardTerminal", "WizardExport", "WizardStore", "WizardScreens", "WizardCore", "WizardText",
      "WizardJSON", "Glibc",
    ],
  ]

  private static func swiftFiles(in room: String) throws -> [URL] {
    let folder = root.appending(path: "Sources/\(room)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }

  private static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let localizer = line.split(separator: " ")
      guard let place = localizer.firstIndex(of: "import"), place <= 2 else { return nil }
      return localizer.dropFirst(place + 1).last.map(String.init)
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func `a room imports only what stands below it`(room: String) throws {
    let files = try HouseTests.swiftFiles(in: room)
    #expect(!files.isEmpty)
    for file in files {
      let extra = try HouseTests.imports(of: file).filter { !(HouseTests.allowed[room] ?? []).contains($0) }
      #expect(extra.isEmpty, "\(room)/\(file.lastPathComponent) imports \(extra)")
    }
  }

  @Test func `only the files in the folder Curses import ncurses`() throws {
    let files = try HouseTests.swiftFiles(in: "WizardTerminal").filter {
      try HouseTests.imports(of: $0).contains("CNcurses")
    }
    #expect(Set(files.map { $0.deletingLastPathComponent().lastPathComponent }) == ["Curses"])
  }

  @Test func `every room is known here`() throws {
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: HouseTests.root.appending(path: "Sources").path)
    #expect(Set(rooms) == Set(HouseTests.allowed.keys).union(["CNcurses"]))
  }

  @Test func `the manifest names no package`() throws {
    let manifest = try String(contentsOf: HouseTests.root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!manifest.contains(".package("))
  }
}
