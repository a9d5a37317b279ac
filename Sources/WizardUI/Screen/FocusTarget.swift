import WizardCore

/// A place the focus can rest on.
package enum FocusTarget: Hashable, Sendable {
  /// A field in which one types.
  case field(FieldID)
  /// One answer of a choice, a yes/no or a set; a yes/no has `true` and `false`.
  case option(FieldID, String)
  /// A task or verdict, on its step or in the checklist.
  case line(String)
  /// A row of the summary.
  case answer(FieldID)
  /// A saved session in the picker.
  case session(String)
  case newSession
  /// The way back into the steps from the overview or the checklist.
  case resume
  case goOn
  /// The way from a field to the list of what it may hold.
  case find(FieldID)
  /// A line of that list.
  case found(String)
  case tryAgain
  /// The way to the summary, from where it is found that an answer before is wrong.
  case summary
  /// Printing the checklist, or one person's sheet of it.
  case sheet(Role?)
  /// One of the ways found by `start`, by its place in their order.
  case route(Int)
  /// Another flow that is open where this one is blocked, or the one a detour came from.
  case turn(FlowID)

  /// The field it belongs to, or nil.
  package var fieldID: FieldID? {
    switch self {
    case .field(let field), .option(let field, _), .answer(let field), .find(let field): field
    case .found, .line, .session, .newSession, .resume, .goOn, .tryAgain, .summary, .sheet, .route, .turn: nil
    }
  }
}

/// What is on the screen, under a help page or question if there is one.
package enum Screen: Hashable, Sendable {
  case picker, overview, checklist, summary, routes
  case step(StepID)
}

/// A question that must be settled before anything else.
package enum Confirmation: Equatable, Sendable {
  /// Whether to change an answer with all that follows.
  case impact(FieldID, Answer, Impact)
  case tryAgain(RetryPlan)
  /// Past the deadline: whether the transfer was paid in time after all.
  case paidInTime(RetryPlan)
  /// Whether to take back a tick of an earlier day, which no key could bring back.
  case untick(TaskID, CivilDate)
  case quit
}

/// A line being typed in answer to a command.
package enum InputPrompt: Equatable, Sendable {
  /// The day on which a task was done.
  case date(TaskID)
  /// The name of a new session.
  case sessionName
  /// The file in which the checklist, or one person's sheet of it, is put.
  case sheetFile(Role?)
}

/// What the bottom line tells.
package enum Message: Equatable, Sendable {
  case saved
  /// Not on disk: the work is in memory only.
  case notSaved(String)
  case conflict(String)
  /// Another version of the session, kept when another program wrote it, in the file of that name.
  case conflictLeft(String)
  /// Who holds the session; empty where that is not known or was told before.
  case readOnly(String)
  /// The session is the one saved before: why its file cannot be used, and the name it is kept under.
  case recovered(reason: String, keptAs: String?)
  case wanted(FieldID, StepID)
  /// What was accepted just now may be wrong.
  case warned(Problem)
  case outcomePending(FieldID)
  case cannotTick(TaskID, TickRefusal)
  case badDate(String)
  case badName
  case nameTaken(String)
  /// A session of that name could not be opened by it.
  case nameIsCommand(String)
  case pasted(PasteNotice)
  case ticked(String, CivilDate)
  case unticked(String)
  case triedAgain
  /// A verdict has failed, so there is no going on.
  case retryFirst
  case nothingToRetry
  /// Where the printed checklist is: an absolute path.
  case sheetWritten(String)
  /// A file is there already and was left alone; the other name is free.
  case sheetTaken(String, other: String)
  /// The file, and why it was not written.
  case sheetNotWritten(String, String)
  /// The end of a file's name tells no format; the ends that do.
  case sheetFormat([String])
  case unreadable(String)
  /// Values of the rules that are no longer those the session was saved with.
  case factsChanged([FactID])
  /// Other answers of the way just taken, which the answers given before it stand in place of now.
  case takenOver([FieldID])
  /// What stands in a field was half typed before, and is not accepted yet; the answer is.
  case halfTyped(FieldID, Answer)
  /// How to move, for one who has just begun.
  case welcome
}

/// What the program around the screen has to do.
package enum Effect: Equatable, Sendable {
  case save(Session)
  /// Looks whether what was accepted is on the disk still, before that is said, and saves it again where it is not.
  case assure
  /// What is half typed in a field, to be kept without ceremony; never empty.
  case draft(FieldID, String)
  /// Nothing is half typed in a field any more, or it was answered by now.
  case dropDraft(FieldID)
  case open(String)
  case create(String)
  /// The checklist, or one person's sheet of it, as a file of that name, whose end tells the format.
  case sheet(Role?, file: String)
  /// Back in the picker: the session is let go.
  case close
  case repaint, suspend, quit
  /// To the other face, in the middle of whatever is being asked.
  case otherFace
}
