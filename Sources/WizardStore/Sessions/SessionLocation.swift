/// The path of the session folder, not checked yet.
package struct SessionLocation: Equatable, Sendable {
  package let path: FilePath
  /// Whether it was given with `--sessions`.
  ///
  /// Such a folder may be shared by a group.
  package let isNamed: Bool

  /// A folder given by the user.
  package static func named(_ path: some PathConvertible) -> SessionLocation {
    SessionLocation(path: path.filePath, isNamed: true)
  }

  /// `$XDG_DATA_HOME/wxwizard/sessions`, by default below `~/.local/share`.
  ///
  /// `variable` looks up the environment; see `UserFolder`.
  package static func standard<Path: PathConvertible>(
    variable: (String) -> Path? = FilePath.environment, system: FileSystem = .live
  ) throws(FolderError) -> SessionLocation {
    let folder = try UserFolder.data.path(variable: { variable($0)?.filePath }, system: system)
    return SessionLocation(path: folder.appending("sessions"), isNamed: false)
  }
}

/// Why a session folder cannot be used.
package enum FolderError: Error, Equatable, Sendable {
  /// Neither the environment nor `/etc/passwd` names a home folder.
  case noHome
  case missing
  /// The path is a file or a link.
  case notFolder
  /// The default folder belongs to another user.
  case notOwned
  /// Everybody can write to it or, for the default folder, a group can.
  case writableByOthers
  case system(SystemError)
}

/// A warning about a folder given by the user.
package enum FolderNotice: Equatable, Sendable {
  /// It belongs to another user.
  case ownedByOther
  /// A group can write to it.
  case writableByGroup
}
