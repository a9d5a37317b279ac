import CArguments
import Glibc
import WizardStore

/// The folders in which shells, `man` and systemd look for files of a program.
struct InstalledFiles {
  /// The folders of `PATH`.
  let programFolders: [FilePath]
  /// The user's data folder, then those of the system.
  let dataFolders: [FilePath]
  let configurationFolder: FilePath?

  init() {
    let home = FilePath.environment("HOME")
    func user(_ variable: String, _ standard: FilePath) -> FilePath? {
      if let folder = FilePath.environment(variable), folder.isAbsolute { return folder }
      return home?.appending(standard)
    }
    programFolders = Self.list("PATH") ?? []
    let shared = Self.list("XDG_DATA_DIRS") ?? ["/usr/local/share", "/usr/share"]
    dataFolders = [user("XDG_DATA_HOME", ".local/share")].compactMap(\.self) + shared
    configurationFolder = user("XDG_CONFIG_HOME", ".config")
  }

  /// The path of the running program; nil if it cannot be found.
  ///
  /// Without `/proc` it is looked up like the shell did.
  var runningProgram: FilePath? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    if readlink("/proc/self/exe", &buffer, Int(PATH_MAX)) > 0 { return FilePath(cString: buffer) }
    guard wx_argument_count() > 0, let name = wx_arguments()[0].map({ FilePath(cString: $0) }) else {
      return nil
    }
    return name.bytes.contains(UInt8(ascii: "/")) ? name : program(name)
  }

  /// The program that a shell runs for a name, or nil.
  func program(_ name: FilePath) -> FilePath? {
    programFolders.map { $0.appending(name) }.first { path in
      path.isRegularFile && path.withCString { access($0, X_OK) } == 0
    }
  }

  // MARK: - Completions

  /// The completion script that a shell loads, or nil.
  func completion(_ shell: Shell) -> FilePath? {
    let paths: [FilePath] =
      switch shell {
      case .bash:
        ["wxwizard", "wxwizard.bash"].flatMap { name in
          dataFolders.map { $0.appending("bash-completion/completions").appending(name) }
        } + ["/etc/bash_completion.d/wxwizard"]
      case .zsh:
        ((Self.list("FPATH") ?? []) + Self.zshFolders).map { $0.appending("_wxwizard") }
      case .fish:
        ([configurationFolder?.appending("fish/completions"), "/etc/fish/completions"].compactMap(\.self)
          + dataFolders.map { $0.appending("fish/vendor_completions.d") })
          .map { $0.appending("wxwizard.fish") }
      }
    return paths.first(where: \.isRegularFile)
  }

  /// Whether bash can load completion scripts of programs.
  var hasBashCompletion: Bool {
    (dataFolders.map { $0.appending("bash-completion/bash_completion") } + ["/etc/bash_completion"])
      .contains(where: \.isRegularFile)
  }

  private static let zshFolders: [FilePath] = [
    "/usr/local/share/zsh/site-functions", "/usr/share/zsh/site-functions",
    "/usr/share/zsh/vendor-completions",
  ]

  // MARK: - Manual and reminder

  /// The manual page, or nil.
  var manual: FilePath? {
    let beside = programFolders.map { $0.appending("../share/man") }
    let folders = (Self.list("MANPATH") ?? []) + dataFolders.map { $0.appending("man") } + beside
    return folders.flatMap { folder in
      ["wxwizard.1.gz", "wxwizard.1"].map { folder.appending("man1").appending($0) }
    }.first(where: \.isRegularFile)
  }

  /// The timer unit of the user's systemd, or nil.
  var timer: FilePath? {
    let folders =
      unitFolders + dataFolders.map { $0.appending("systemd/user") }
      + ["/usr/local/lib/systemd/user", "/usr/lib/systemd/user"]
    return folders.map { $0.appending(Self.timerName) }.first(where: \.isRegularFile)
  }

  /// Whether the timer is started at login, also if its unit is gone.
  var isTimerEnabled: Bool {
    unitFolders.map { $0.appending("timers.target.wants").appending(Self.timerName) }.contains { path in
      var status = stat()
      return path.withCString { lstat($0, &status) } == 0
    }
  }

  private static let timerName: FilePath = "wxwizard-due.timer"

  private var unitFolders: [FilePath] {
    [configurationFolder?.appending("systemd/user"), "/etc/systemd/user"].compactMap(\.self)
  }

  // MARK: - Files

  /// The folders in a variable, separated by colons; nil if it is not set or empty.
  private static func list(_ variable: String) -> [FilePath]? {
    let folders = FilePath.environment(variable)?.bytes.split(separator: UInt8(ascii: ":")) ?? []
    return folders.isEmpty ? nil : folders.map { FilePath(bytes: $0) }
  }

  /// Whether two paths name the same file.
  static func isSameFile(_ left: FilePath, _ right: FilePath) -> Bool {
    guard let first = left.status, let second = right.status else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
