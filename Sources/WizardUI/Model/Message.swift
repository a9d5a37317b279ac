import WizardCore
import WizardText

/// A message to the person about what just happened.
package enum Message: Equatable, Sendable {
  case saved
  /// The session is only in memory; why it was not saved.
  case notSaved(String)
  /// Another program changed the session's file, so answers now go to the named file.
  case conflict(String)
  /// The named file has another version of the session, from an earlier conflict.
  case conflictLeft(String)
  /// Who has locked the session; empty if unknown or already shown.
  case readOnly(String)
  /// The backup was opened: why the file can't be used, and the name under which it was kept.
  case recovered(reason: String, keptAs: String?)
  /// The person can't leave the step before this field is answered or corrected.
  case wanted(FieldID, StepID)
  /// A warning that the last answer caused.
  case warned(Problem)
  case outcomePending(FieldID)
  /// Enter does not give the answer to this field, since it is final.
  case confirmByKey(FieldID)
  /// Unsaved input can't be kept on the disk; why.
  case draftNotKept(String)
  /// An outcome was answered while these tasks, which lead to it, are open.
  case outcomeBeforeTasks([String])
  case cannotTick(TaskID, TickRefusal)
  case badDate(String)
  case badName
  case nameTaken(String)
  /// The name of a command, which `wxwizard NAME` could not open.
  case nameIsCommand(String)
  case pasted(PasteNotice)
  case ticked(String, CivilDate)
  case unticked(String)
  case triedAgain(RetryPlan.Cause)
  /// An outcome has failed, so the person must try again before going on.
  case retryFirst(RetryPlan.Cause)
  case nothingToRetry
  /// The absolute path of the exported sheet, and whether it would name a contact that the settings don't have.
  case sheetWritten(String, lacksContact: Bool)
  /// The file exists and was not changed; `other` is free.
  case sheetTaken(String, other: String)
  /// The file, and why it was not written.
  case sheetNotWritten(String, String)
  /// The file's extension is unknown; the known extensions.
  case sheetFormat([String])
  case unreadable(String)
  /// A session could not be put away or taken out; why.
  case notArchived(String, String)
  /// A session was put away, or taken out again.
  case archived(String, Bool)
  /// What has changed in the rules since the session was saved.
  case rulesChanged(RuleChanges)
  /// What the last answer shares with other sessions that the platform limits.
  case sharedWithOthers(String)
  /// Answers that the chosen route replaced.
  case takenOver([FieldID])
  /// A field shows unsaved input; its accepted answer is still this one.
  case draftRestored(FieldID, Answer)
  /// The value of a field was sent to the terminal's clipboard; in tmux it may have to be allowed.
  case copied(FieldID, isInTmux: Bool)
  /// The field has no valid value to copy.
  case copyMissing(FieldID)
  /// The terminal has no clipboard; the value of TERM.
  case copyUnsupported(String)
  /// No step has values to type.
  case noValues
  /// How to move, for a new session.
  case welcome
}

/// What the program must do outside the model.
package enum Effect: Equatable, Sendable {
  case save(Session)
  /// Checks that the accepted answers are still on disk, and saves them again if not.
  case ensureSaved
  /// Keeps unsaved input of a field; never empty.
  case draft(FieldID, String)
  /// Forgets the unsaved input of a field.
  case dropDraft(FieldID)
  case open(String)
  case create(String, FlowID)
  /// Puts a session away, or takes it out again.
  case archive(String, Bool)
  /// Restores the previous version of a session whose file is gone, and opens it.
  case restore(String)
  /// Keeps the language for the next start.
  case rememberLanguage(Language)
  /// Exports the checklist, or the sheet of one role; the file's extension is the format.
  case sheet(Role?, file: String)
  /// Puts the value of a field into the terminal's clipboard.
  case copy(FieldID)
  /// Closes the session and returns to the session list.
  case close
  case repaint, suspend, quit
  case switchFrontEnd
}
