import WizardCore

/// What the next key or line means.
///
/// Help and questions open on top of another mode and return to it.
package indirect enum Mode: Equatable, Sendable {
  /// The person works on the current screen.
  case normal
  /// The list of categories is open, and typing filters it.
  case choosingCategory
  /// The person types a line for a command; `text` is its first content.
  case prompting(InputPrompt, text: String, over: Mode)
  /// The person must answer yes or no first.
  case confirming(Confirmation, over: Mode)
  /// The help page is open.
  case help(over: Mode)

  /// The mode to return to.
  var underlying: Mode? {
    switch self {
    case .normal, .choosingCategory: nil
    case .prompting(_, _, let mode), .confirming(_, let mode), .help(let mode): mode
    }
  }

  var isHelp: Bool { if case .help = self { true } else { false } }

  /// The question to answer, also while help covers it.
  var confirmation: Confirmation? {
    if case .confirming(let confirmation, _) = self { confirmation } else { underlying?.confirmation }
  }

  /// The line being typed, also while help or a question covers it.
  var input: (prompt: InputPrompt, text: String)? {
    if case .prompting(let prompt, let text, _) = self { (prompt, text) } else { underlying?.input }
  }

  /// Whether the list of categories is open, also while help or a question covers it.
  var isChoosingCategory: Bool {
    self == .choosingCategory || underlying?.isChoosingCategory ?? false
  }

  /// The mode without what another front end can't show or the person can simply ask for again.
  var transferable: Mode {
    switch self {
    case .normal, .choosingCategory: .normal
    case .help(let mode), .confirming(.quit, let mode), .confirming(.untick, let mode): mode.transferable
    case .confirming(let confirmation, let mode): .confirming(confirmation, over: mode.transferable)
    case .prompting(let prompt, let text, let mode):
      .prompting(prompt, text: text, over: mode.transferable)
    }
  }
}

/// A yes/no question that must be answered before anything else.
package enum Confirmation: Equatable, Sendable {
  /// Confirms an answer that changes other answers, steps or fees.
  case impact(FieldID, Answer, Impact)
  case tryAgain(RetryPlan)
  /// Asks, past the deadline, whether the transfer was paid in time after all.
  case paidInTime(RetryPlan)
  /// Confirms unticking a task completed on an earlier day, since the original date would be lost.
  case untick(TaskID, CivilDate)
  /// Asks whether to continue in another flow.
  case switchFlow(FlowID)
  /// Asks whether to restore a session of which only the previous version is left.
  case restore(String)
  case quit
}

/// What a line typed for a command is.
package enum InputPrompt: Equatable, Sendable {
  /// The day on which a task was done.
  case date(TaskID)
  /// The name of a new session, and its flow.
  case sessionName(FlowID)
  /// The file for the checklist, or for the sheet of one role.
  case sheetFile(Role?)
}
