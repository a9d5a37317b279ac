import WizardJSON

/// The user's preferences that are kept between runs.
package struct Settings: Equatable, Sendable {
  /// The language chosen on the screen: `zh` or `en`.
  package var language: String?
  /// The name of the agency, for printed sheets.
  package var agencyName: String?
  /// How to reach the agency, for printed sheets.
  package var agencyContact: String?

  package init(language: String? = nil, agencyName: String? = nil, agencyContact: String? = nil) {
    self.language = language
    self.agencyName = agencyName
    self.agencyContact = agencyContact
  }
}

/// The settings file, `$XDG_CONFIG_HOME/wxwizard/settings.json`.
///
/// ```json
/// {"schema": 1, "language": "zh", "agency": {"name": "晨星代办", "contact": "13800138000"}}
/// ```
///
/// All members but `schema` are optional; unknown ones are refused.
package enum SettingsFile {
  package static func path<Path: PathConvertible>(
    variable: (String) -> Path? = FilePath.environment, system: FileSystem = .live
  ) throws(FolderError) -> FilePath {
    try UserFolder.configuration.path(variable: { variable($0)?.filePath }, system: system)
      .appending("settings.json")
  }

  /// The settings at a path; empty if there is no file.
  package static func read(
    _ path: some PathConvertible, system: FileSystem = .live
  ) throws(FileError) -> Settings {
    do throws(FileError) {
      return try decode(AnswersFile.read(path, system: system))
    } catch {
      guard error == .missing else { throw error }
      return Settings()
    }
  }

  /// Replaces the file atomically, with permissions 0600; creates its folder if needed.
  package static func write(
    _ settings: Settings, to path: some PathConvertible, system: FileSystem = .live
  ) throws(FileError) {
    try FileError.from(Folder.make(path.filePath.split.folder, system: system))
    try NewFile.write(Array(encode(settings).utf8), to: path, overwrite: true, system: system)
  }

  static func encode(_ settings: Settings) -> String {
    var members: [(String, JSONValue)] = [("schema", 1)]
    if let language = settings.language { members.append(("language", .string(language))) }
    var agency: [(String, JSONValue)] = []
    if let name = settings.agencyName { agency.append(("name", .string(name))) }
    if let contact = settings.agencyContact { agency.append(("contact", .string(contact))) }
    if !agency.isEmpty { members.append(("agency", .object(of: agency))) }
    return JSONWriter.lines(.object(of: members))
  }

  static func decode(_ bytes: [UInt8]) throws(FileError) -> Settings {
    let root = try JSONNode.root(of: bytes)
    let members = try root.requireObject(at: "")
    try root.requireSchema(newest: 1)
    var settings = Settings()
    for member in members {
      switch member.key {
      case "schema": break
      case "language":
        let language = try member.node.requireText(at: "language")
        guard ["zh", "en"].contains(language) else {
          throw member.node.malformed(at: "language", .value)
        }
        settings.language = language
      case "agency":
        for inner in try member.node.requireObject(at: "agency") {
          let path = "agency.\(inner.key)"
          switch inner.key {
          case "name": settings.agencyName = try inner.node.requireText(at: path)
          case "contact": settings.agencyContact = try inner.node.requireText(at: path)
          default: throw inner.unknownKey(at: path)
          }
        }
      default: throw member.unknownKey(at: member.key)
      }
    }
    return settings
  }
}
