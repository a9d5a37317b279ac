import CArguments
import Glibc
import WizardCore
import WizardStore
import WizardText

/// The arguments, variables, language and day of the process.
enum ProcessEnvironment {
  /// The arguments after the program's name.
  static var arguments: [FilePath] {
    (1..<max(Int(wx_argument_count()), 1)).compactMap { wx_arguments()[$0].map { FilePath(cString: $0) } }
  }

  /// The value of an environment variable; nil if it is not set or not UTF-8.
  static func variable(_ name: String) -> String? { getenv(name).flatMap { String(validatingCString: $0) } }

  /// The language of all output: `--lang`, `WXWIZARD_LANG`, the remembered choice, then the locale.
  ///
  /// English is used unless Chinese is named.
  static func language(option: String?) -> Language { namedLanguage(option: option) ?? .en }

  /// The language that an option, the environment or the settings name; nil if none does.
  ///
  /// The locales `C` and `POSIX` stand for no language.
  static func namedLanguage(option: String?) -> Language? {
    let named = [option, variable("WXWIZARD_LANG")].compactMap(\.self).first { !$0.isEmpty }
    if let named { return language(ofLocale: named) }
    if let rememberedLanguage { return rememberedLanguage }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    guard let locale, !["C", "POSIX"].contains(locale.prefix { $0 != "." }) else { return nil }
    return language(ofLocale: locale)
  }

  private static func language(ofLocale name: String) -> Language {
    name.lowercased().hasPrefix("zh") ? .zh : .en
  }

  /// The language in the settings file; nil if it names none or can't be read.
  private static var rememberedLanguage: Language? {
    settings?.language.flatMap(Language.init)
  }

  /// The settings file; nil if it can't be used.
  static var settings: Settings? { (try? SettingsFile.path()).flatMap { try? SettingsFile.read($0) } }

  /// The localizer for errors outside any command, in the language that the arguments ask for if they name one.
  static var localizer: Localizer { Localizer(language(option: Arguments.language(in: arguments)?.rawValue)) }

  /// Whether the environment variable `ACCESSIBLE` asks for plain text.
  static var wantsPlainText: Bool { !["", "0"].contains(variable("ACCESSIBLE") ?? "") }

  /// Opens `/dev/null` for standard files that are closed.
  ///
  /// Otherwise the next opened file, such as a session, would become standard input or output. It is opened for reading,
  /// so that writing fails.
  static func openMissingStandardFiles() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Disables core dumps and backtraces, which could contain answers.
  ///
  /// The runtime's backtracer has handlers for these signals by now. A signal that the parent ignores stays ignored.
  static func disableCrashReports() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      var found = sigaction()
      sigaction(number, nil, &found)
      let isIgnored = unsafeBitCast(found.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { signal(number, SIG_DFL) }
    }
  }

  /// Overwrites the values of `FIELD=VALUE` in the list of processes, which everybody can read.
  ///
  /// Read the arguments before.
  static func hideAnswers() {
    for index in 1..<max(Int(wx_argument_count()), 1) {
      guard let word = wx_arguments()[index], word[0] != CChar(UInt8(ascii: "-")),
        let equals = strchr(word, Int32(UInt8(ascii: "=")))
      else { continue }
      memset(equals + 1, Int32(UInt8(ascii: "*")), strlen(equals + 1))
    }
  }

  /// The day in China, where the platform counts its deadlines; independent of the time zone set here.
  static var localDay: CivilDate {
    var time = time(nil) + 8 * 3600
    var parts = tm()
    gmtime_r(&time, &parts)
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: 0)
  }
}
