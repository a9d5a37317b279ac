import WizardScreens

/// What a person can ask for with a key, apart from typing text.
package enum Command: Hashable, Sendable, CaseIterable {
  case accept, toggle, next, previous, nextField, previousField, first, last, pageDown, pageUp
  case back, summary, checklist, overview, date, help, language, saved, repaint, suspend, quit
}

/// What the focus is on, which decides what a key means.
package enum Context: Hashable, Sendable, CaseIterable {
  /// A text is being edited: letters are text.
  case text
  /// One of several answers.
  case choice
  /// Answers of which several may hold.
  case set
  /// A task that can be ticked.
  case task
  /// Something that Enter opens or does.
  case button
  /// A page to read.
  case reading
  /// A question to be answered with yes or no.
  case question
}

/// A line of the key table: which keys mean which command, and where.
package struct Binding: Sendable {
  package let keys: [Key]
  package let command: Command
  /// How the keys are written in the footer and in the help.
  package let caption: String
  /// What they do.
  package let phrase: Phrase
  package let contexts: Set<Context>
  /// Whether the footer names it, where there is room.
  package let isInFooter: Bool

  /// Whether it means anything only while a session is open.
  package var needsSession: Bool { [.summary, .checklist, .overview, .date].contains(command) }
}

/// The one table of keys: it reads them and it writes the help.
package enum KeyTable {
  private static let everywhere = Set(Context.allCases)
  private static let stops: Set<Context> = [.text, .choice, .set, .task, .button]
  private static let letters: Set<Context> = [.choice, .set, .task, .button, .reading]

  package static let bindings: [Binding] = [
    Binding(
      keys: [.down, .control("n")], command: .next, caption: "↑↓", phrase: .keyMove, contexts: everywhere,
      isInFooter: true),
    Binding(
      keys: [.up, .control("p")], command: .previous, caption: "^P ^N", phrase: .keyMoveToo,
      contexts: everywhere, isInFooter: false),
    Binding(
      keys: [.enter], command: .accept, caption: "Enter", phrase: .keyAccept, contexts: stops,
      isInFooter: true),
    Binding(
      keys: [.character(" ")], command: .toggle, caption: "Space", phrase: .keyChoose,
      contexts: [.choice, .set],
      isInFooter: true),
    Binding(
      keys: [.character(" ")], command: .toggle, caption: "Space", phrase: .keyTick, contexts: [.task],
      isInFooter: true),
    Binding(
      keys: [.character("d"), .character("D")], command: .date, caption: "d", phrase: .keyDate,
      contexts: [.task], isInFooter: true),
    Binding(
      keys: [.escape], command: .back, caption: "Esc", phrase: .keyBack,
      contexts: everywhere.subtracting([.question]),
      isInFooter: true),
    Binding(
      keys: [.tab], command: .nextField, caption: "Tab", phrase: .keyNextField, contexts: stops,
      isInFooter: false),
    Binding(
      keys: [.backTab], command: .previousField, caption: "Shift-Tab", phrase: .keyPreviousField,
      contexts: stops,
      isInFooter: false),
    Binding(
      keys: [.pageDown], command: .pageDown, caption: "PgDn", phrase: .keyPageDown, contexts: everywhere,
      isInFooter: false),
    Binding(
      keys: [.pageUp], command: .pageUp, caption: "PgUp", phrase: .keyPageUp, contexts: everywhere,
      isInFooter: false),
    Binding(
      keys: [.home], command: .first, caption: "Home", phrase: .keyFirst, contexts: letters, isInFooter: false
    ),
    Binding(
      keys: [.end], command: .last, caption: "End", phrase: .keyLast, contexts: letters, isInFooter: false),
    Binding(
      keys: [.character("?"), .character("？")], command: .help, caption: "?", phrase: .keyHelp,
      contexts: letters,
      isInFooter: true),
    Binding(
      keys: [.function(1), .alt("h"), .alt("?")], command: .help, caption: "F1 Alt-H", phrase: .keyHelp,
      contexts: [.text], isInFooter: true),
    Binding(
      keys: [.control("t")], command: .checklist, caption: "^T", phrase: .keyChecklist, contexts: everywhere,
      isInFooter: true),
    Binding(
      keys: [.control("r")], command: .summary, caption: "^R", phrase: .keySummary, contexts: everywhere,
      isInFooter: true),
    Binding(
      keys: [.control("o")], command: .overview, caption: "^O", phrase: .keyOverview, contexts: everywhere,
      isInFooter: false),
    Binding(
      keys: [.function(2), .control("g")], command: .language, caption: "F2 ^G", phrase: .keyLanguage,
      contexts: everywhere, isInFooter: true),
    Binding(
      keys: [.control("s")], command: .saved, caption: "^S", phrase: .keySaved, contexts: everywhere,
      isInFooter: false),
    Binding(
      keys: [.control("l")], command: .repaint, caption: "^L", phrase: .keyRepaint, contexts: everywhere,
      isInFooter: false),
    Binding(
      keys: [.control("z")], command: .suspend, caption: "^Z", phrase: .keySuspend, contexts: everywhere,
      isInFooter: false),
    Binding(
      keys: [.control("c"), .control("q")], command: .quit, caption: "^C", phrase: .keyQuit,
      contexts: everywhere,
      isInFooter: true),
  ]

  /// The keys of a text field; `TextKeys` carries them out.
  package static let editing: [(caption: String, phrase: Phrase)] = [
    ("← →", .editMove), ("Home ^A, End ^E", .editEnds), ("Ctrl-← Ctrl-→", .editWords),
    ("Backspace, Delete", .editDelete), ("^U, ^K", .editKill), ("^W", .editKillWord), ("^Y", .editYank),
    ("^_, Alt-_", .editUndo),
  ]

  /// The command a key stands for in a context, or nil.
  package static func command(for key: Key, in context: Context) -> Command? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.command
  }
}
