import Glibc
import WizardText
import WizardUI

/// Checks the locale and the terminal.
struct TerminalCheck {
  let context: CommandContext

  var findings: [Finding] { [locale, language] + terminal }

  // MARK: - Locale

  private var locale: Finding {
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(ProcessEnvironment.variable)
    let name = makeVisible(variables.first { !$0.isEmpty } ?? "C")
    guard setlocale(LC_CTYPE, "") != nil else {
      return .warning(
        "locale", .doctorLocaleMissing(name: name), remedy: .doctorLocaleRemedy)
    }
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    let text = LocalizedText.doctorLocale(name: name, codeset: codeset)
    guard codeset != "UTF-8" else { return .ok("locale", text) }
    return .warning("locale", text, remedy: .doctorLocaleBytes)
  }

  private var language: Finding {
    .ok("language", .doctorLanguage(language: context.localizer[.languageName]))
  }

  // MARK: - Terminal

  private var terminal: [Finding] {
    let found = TerminalFindings()
    let isPlain = context.options.has("plain") || ProcessEnvironment.wantsPlainText
    var findings = [type(found)]
    if found.usedName != nil { findings.append(colors(found.colors)) }
    if !found.isTerminal { findings.append(.ok("terminal", .doctorNoTerminal)) }
    guard found.isTerminal, found.usedName != nil, !isPlain else {
      return findings + [.ok("frontEnd", .doctorOpensPlain)]
    }
    return findings + [
      .ok("terminal.width", isWide ? .doctorWide : .doctorNarrow),
      .ok("terminal.mouse", found.supportsMouse ? .doctorMouse : .doctorMouseNone),
      .ok("terminal.paste", found.supportsPaste ? .doctorPaste : .doctorPasteNone),
      .ok("frontEnd", .doctorOpensScreen),
    ]
  }

  private func type(_ found: TerminalFindings) -> Finding {
    let term = makeVisible(found.term)
    let text: LocalizedText
    if found.term.isEmpty {
      text = .doctorTermUnset
    } else if let name = found.usedName {
      text = name == found.term ? .doctorTermKnown(term: term) : .doctorTermAs(term: term, name: name)
      return .ok("terminal.type", text)
    } else {
      text = .doctorTermPoor(term: term)
    }
    // Without a terminal its type does not matter.
    guard found.isTerminal else { return .ok("terminal.type", text) }
    return .warning("terminal.type", text, remedy: .doctorTermRemedy)
  }

  private func colors(_ count: Int) -> Finding {
    let isOff =
      !(ProcessEnvironment.variable("NO_COLOR") ?? "").isEmpty || context.options["color"] == "never"
    return .ok("terminal.colors", isOff ? .doctorColorsOff : .doctorColors(count: max(count, 0)))
  }

  /// Whether the terminal draws characters of ambiguous width in two columns.
  ///
  /// The terminal is asked and has 300 ms to answer.
  private var isWide: Bool {
    guard let terminal = try? CursesTerminal(usesColors: false) else { return false }
    defer { terminal.close() }
    _ = terminal.next(timeoutMilliseconds: 300)
    return terminal.ambiguousIsWide
  }
}
