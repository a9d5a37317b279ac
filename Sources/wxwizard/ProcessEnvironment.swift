import Glibc
import WizardCore
import WizardText

/// What the program takes from its environment: variables, language and the day.
enum ProcessEnvironment {
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The language of everything said: `--lang`, `WXWIZARD_LANG`, then the locale; Chinese where nothing is named.
  static func language(option: String?, variable: (String) -> String? = variable) -> Language {
    let named = [option, variable("WXWIZARD_LANG")].compactMap(\.self).first { !$0.isEmpty }
    if let named { return language(of: named) }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return locale.map(language) ?? .zh
  }

  private static func language(of locale: String) -> Language {
    let name = locale.prefix { $0 != "." && $0 != "@" }.lowercased()
    return name.hasPrefix("zh") || name == "c" || name == "posix" || name.isEmpty ? .zh : .en
  }

  /// The words for what goes wrong outside any command: in the language the command line asks for, if that can be read.
  static var localizer: Localizer {
    Localizer(language(option: Arguments.language(in: Array(CommandLine.arguments.dropFirst()))?.rawValue))
  }

  /// Whether `ACCESSIBLE` asks for lines.
  static var wantsLines: Bool { !["", "0"].contains(variable("ACCESSIBLE") ?? "") }

  /// Puts something in the place of standard input and output that were closed, else the next file opened, such as
  /// a session, would be read and written as them; writing there fails, as it should.
  static func holdStandardFiles() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Sees that a crash leaves nothing of what was answered in a core file, a backtrace or a prompt on the terminal.
  ///
  /// The runtime's backtracer has taken these signals over by now; what the parent ignored stays ignored.
  static func keepMemoryPrivate() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      var found = sigaction()
      sigaction(number, nil, &found)
      let isIgnored = unsafeBitCast(found.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { signal(number, SIG_DFL) }
    }
  }

  /// Takes the values of `FIELD=VALUE` out of the list of processes, which everybody can read; read them before.
  static func hideAnswers() {
    for index in 1..<max(Int(CommandLine.argc), 1) {
      guard let word = CommandLine.unsafeArgv[index], word[0] != CChar(UInt8(ascii: "-")),
        let equals = strchr(word, Int32(UInt8(ascii: "=")))
      else { continue }
      memset(equals + 1, Int32(UInt8(ascii: "*")), strlen(equals + 1))
    }
  }

  /// The local day.
  static var localDay: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: 0)
  }
}
