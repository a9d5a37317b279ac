/// The program's folders in the user's home, by the XDG base directory specification.
enum UserFolder: String {
  case data = "XDG_DATA_HOME"
  case configuration = "XDG_CONFIG_HOME"

  /// The folder, for example `$XDG_DATA_HOME/wxwizard`.
  ///
  /// A relative or empty variable is ignored. Without `HOME` the home is taken from `/etc/passwd`.
  func path(
    variable: (String) -> FilePath?, system: FileSystem
  ) throws(FolderError) -> FilePath {
    func absolute(_ path: FilePath?) -> FilePath? { path?.isAbsolute == true ? path : nil }
    if let folder = absolute(variable(rawValue)) { return folder.appending("wxwizard") }
    guard let home = absolute(variable("HOME")) ?? absolute(UserAccount.current(system: system)?.home) else {
      throw .noHome
    }
    return home.appending(self == .data ? ".local/share/wxwizard" : ".config/wxwizard")
  }
}
