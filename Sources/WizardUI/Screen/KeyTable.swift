import WizardText

/// An entry of the key table: the keys of a command in some contexts.
package struct Binding: Sendable {
  package let keys: [Key]
  package let command: Command
  /// The keys as the footer and the help show them.
  package let caption: String
  /// The meaning of the keys.
  package let string: LocalizedText
  package let contexts: [Context]
  /// Whether the footer shows it, if it fits.
  package let isInFooter: Bool

  init(
    _ keys: [Key], _ command: Command, _ caption: String, _ string: LocalizedText, in contexts: [Context],
    isInFooter: Bool = false
  ) {
    self.keys = keys
    self.command = command
    self.caption = caption
    self.string = string
    self.contexts = contexts
    self.isInFooter = isInFooter
  }

  /// Whether it works only while a session is open.
  package var needsSession: Bool {
    [.sessions, .summary, .checklist, .overview, .date, .sheet, .values, .copy, .saved].contains(command)
  }
}

extension ScreenModel {
  /// Whether a binding of the current context works here.
  func works(_ binding: Binding) -> Bool {
    switch binding.command {
    case .sheet: screen == .checklist
    case .checklist: screen != .checklist
    case .summary: screen != .summary
    case .overview: screen != .overview
    case .values: hasForm
    case .copy: focus?.fieldID != nil
    case .categories: offersList
    case .find, .order: sessionList.entries.count > 1
    case .archive: if case .session = focus { true } else { false }
    default: true
    }
  }
}

/// The key table: commands are looked up in it, and footer and help are made from it.
package enum KeyTable {
  private static let everywhere = Context.allCases
  private static let questions: [Context] = [.text, .choice, .set, .task]
  private static let focusTargets = questions + [.button, .answer, .sessionList]
  private static let pages = focusTargets + [.help, .confirmation, .filter]
  private static let letters: [Context] = [.choice, .set, .task, .button, .answer, .sessionList, .help]

  /// In the order of the footer, which shows as many as fit.
  package static let bindings: [Binding] = [
    Binding([.down, .control("n")], .next, "↑↓", .keyMove, in: pages, isInFooter: true),
    Binding([.up, .control("p")], .previous, "^P ^N", .keyMoveToo, in: pages),
    Binding([.enter], .accept, "Enter", .keyAccept, in: questions + [.answer], isInFooter: true),
    Binding(
      [.enter], .accept, "Enter", .keySet, in: [.button, .sessionList, .prompt, .filter], isInFooter: true),
    Binding([.character(" ")], .toggle, "Space", .keyChoose, in: [.choice, .set], isInFooter: true),
    Binding([.character(" ")], .toggle, "Space", .keyTick, in: [.task], isInFooter: true),
    Binding([.character(" ")], .toggle, "Space", .keyChange, in: [.answer], isInFooter: true),
    Binding(
      [.alt("d"), .alt("D"), .control("d")], .date, "Alt-D ^D", .keyDate, in: [.task], isInFooter: true),
    Binding([.alt("/")], .categories, "Alt-/ /", .keyCategories, in: [.text], isInFooter: true),
    Binding([.escape], .back, "Esc", .keyBack, in: everywhere, isInFooter: true),
    Binding([.character("?")], .help, "?", .keyHelp, in: letters, isInFooter: true),
    Binding(
      [.function(1), .alt("h"), .alt("?")], .help, "F1 Alt-H", .keyHelp, in: everywhere, isInFooter: true),
    Binding(
      [.function(2), .control("g")], .language, "F2 ^G", .keyLanguage, in: everywhere, isInFooter: true),
    Binding([.control("c"), .control("q")], .quit, "^C", .keyQuit, in: everywhere, isInFooter: true),
    Binding([.character("/")], .find, "/", .keyFind, in: [.sessionList], isInFooter: true),
    Binding([.function(3), .control("x")], .order, "F3 ^X", .keyOrder, in: [.sessionList], isInFooter: true),
    Binding(
      [.function(8), .alt("a"), .alt("A")], .archive, "F8 Alt-A", .keyArchive, in: [.sessionList],
      isInFooter: true),
    Binding(
      [.alt("p"), .alt("P"), .function(9)], .sheet, "Alt-P F9", .keySheet, in: [.task, .button],
      isInFooter: true),
    Binding([.control("t")], .checklist, "^T", .keyChecklist, in: focusTargets, isInFooter: true),
    Binding([.control("r")], .summary, "^R", .keySummary, in: focusTargets, isInFooter: true),
    Binding([.control("o")], .overview, "^O", .keyOverview, in: focusTargets),
    Binding([.function(7), .alt("s"), .alt("S")], .sessions, "F7 Alt-S", .keySessions, in: focusTargets),
    Binding(
      [.function(5), .alt("v"), .alt("V")], .values, "F5 Alt-V", .keyValues, in: focusTargets,
      isInFooter: true),
    Binding(
      [.function(6), .alt("c"), .alt("C")], .copy, "F6 Alt-C", .keyCopy, in: focusTargets, isInFooter: true),
    Binding([.tab], .nextField, "Tab", .keyNextField, in: focusTargets),
    Binding([.backTab], .previousField, "Shift-Tab", .keyPreviousField, in: focusTargets),
    Binding([.pageDown], .pageDown, "PgDn", .keyPageDown, in: pages),
    Binding([.pageUp], .pageUp, "PgUp", .keyPageUp, in: pages),
    Binding([.home], .first, "Home", .keyFirst, in: letters),
    Binding([.end], .last, "End", .keyLast, in: letters),
    Binding([.function(4), .alt("l"), .alt("L")], .plainText, "F4 Alt-L", .keyLines, in: everywhere),
    Binding([.control("s")], .saved, "^S", .keySaved, in: focusTargets),
    Binding([.control("l")], .repaint, "^L", .keyRepaint, in: everywhere),
    Binding([.control("z")], .suspend, "^Z", .keySuspend, in: everywhere),
  ]

  /// The keys of the text editor, which `TextEditor` handles.
  package static let editing: [(caption: String, string: LocalizedText)] = [
    ("← →", .editMove), ("Home ^A, End ^E", .editEnds), ("Ctrl-← Ctrl-→", .editWords),
    ("Backspace, Delete", .editDelete), ("^U, ^K", .editKill), ("^W", .editKillWord), ("^Y", .editYank),
    ("^_, Alt-_", .editUndo),
  ]

  /// The keys of a choice besides those of the table.
  package static let choosing: [(caption: String, string: LocalizedText)] = [("1-9, y, n", .keyPick)]

  /// The command of a key in a context, or nil.
  package static func command(for key: Key, in context: Context) -> Command? {
    let key = key.folded
    return bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.command
  }

  /// The bindings of a context, each command once.
  package static func bindings(in context: Context, hasSession: Bool) -> [Binding] {
    var found: [Binding] = []
    for binding in bindings where binding.contexts.contains(context) && (hasSession || !binding.needsSession)
    {
      if !found.contains(where: { $0.command == binding.command }) { found.append(binding) }
    }
    return found
  }
}
