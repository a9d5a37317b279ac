/// The path of the session folder, not checked yet.
package struct SessionLocation: Equatable, Sendable {
  package let path: String
  /// Whether it was given with `--sessions`.
  ///
  /// Such a folder may be shared by a group.
  package let isNamed: Bool

  /// A folder given by the user.
  package static func named(_ path: String) -> SessionLocation {
    SessionLocation(path: path, isNamed: true)
  }

  /// `$XDG_DATA_HOME/wxwizard/sessions`, by default below `~/.local/share`.
  ///
  /// Ignores a relative or empty `XDG_DATA_HOME` or `HOME`. Without `HOME`, uses the user's entry in `/etc/passwd`.
  package static func standard(
    variable: (String) -> String?, system: FileSystem = .live
  ) throws(FolderError) -> SessionLocation {
    func absolute(_ path: String?) -> String? {
      path.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    }
    func below(_ base: String) -> SessionLocation {
      SessionLocation(path: base + "/wxwizard/sessions", isNamed: false)
    }
    if let data = absolute(variable("XDG_DATA_HOME")) { return below(data) }
    guard let home = absolute(variable("HOME")) ?? absolute(UserAccount.current(system: system)?.home) else {
      throw .noHome
    }
    return below(home + "/.local/share")
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
