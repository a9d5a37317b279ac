/// Where the sessions are, before it is looked at.
package struct SessionLocation: Equatable, Sendable {
  package let path: String
  /// Whether a person named it with `--sessions`; then it may be a group's.
  package let isNamed: Bool

  /// The folder a person named.
  package static func named(_ path: String) -> SessionLocation {
    SessionLocation(path: path, isNamed: true)
  }

  /// `$XDG_DATA_HOME/wxwizard/sessions`, by default below `~/.local/share`.
  ///
  /// A relative or empty `XDG_DATA_HOME` or `HOME` is ignored; without `HOME` the user's entry in
  /// `/etc/passwd` counts. `variable` looks up the environment.
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

/// Why a folder of sessions cannot be used.
package enum FolderError: Error, Equatable, Sendable {
  /// Neither the environment nor `/etc/passwd` says where the user's files are.
  case noHome
  case missing
  /// A file or a link stands in its place.
  case notFolder
  /// The default folder belongs to another user.
  case notOwned
  /// Others can write there: anybody, or, in the default folder, a group.
  case writableByOthers
  case system(SystemError)
}

/// What a person should know of a folder they named; it is said once.
package enum FolderNotice: Equatable, Sendable {
  /// It belongs to another user.
  case ownedByOther
  /// A group can write there.
  case writableByGroup
}
