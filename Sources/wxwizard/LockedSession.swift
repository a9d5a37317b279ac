import WizardCore
import WizardStore
import WizardText

/// A saved session that a command has locked to change it.
struct LockedSession {
  let wizard: Wizard
  private let open: OpenSession
  private let context: CommandContext
  /// What was saved last.
  private let saved: SavedSession

  /// How long to wait for another process that has the session open, in milliseconds.
  private static let lockTimeout = 2000

  /// Opens a session for writing.
  ///
  /// Fails if it is missing, damaged or open elsewhere for two seconds.
  init(_ word: String, _ context: CommandContext) throws(CommandExit) {
    self.context = context
    let name = try context.name(word)
    guard let folder = try context.folder(), try context.exists(name, in: folder) else {
      throw context.failure(missing: name)
    }
    switch folder.open(name, timeout: Self.lockTimeout) {
    case .loaded(let opened): open = opened
    case .fresh(let opened):
      opened.close()
      throw context.failure(missing: name)
    case .recovered(let opened, let error):
      // A person has to decide whether to go on with the previous version.
      opened.close()
      if error == .missing { throw context.failure(missing: name, in: folder) }
      let reason = context.reason(error, of: name, in: folder)
      throw .failure(
        .sessionDamaged(name: name.text, reason: reason, operand: name.operand))
    case .refused(let error): throw context.failure(error, of: name, in: folder)
    }
    switch open.access {
    case .writing: break
    case .heldBy(let holder):
      open.close()
      throw context.failure(heldBy: holder, name)
    case .unlockable(let error):
      open.close()
      throw context.failure(error, of: name, in: folder)
    }
    guard let saved = open.saved else {
      open.close()
      throw .failure(.sessionMissing(name: name.text))
    }
    self.saved = saved
    wizard = context.wizard(of: saved.session)
  }

  func close() { open.close() }

  /// Saves a changed session, prints its state in a line and reports problems that are new or about one of `names`.
  ///
  /// Also reports rules that changed since the last save, and drops drafts of the answered fields. Returns
  /// `.problems` if one of the reported problems is an error.
  func commit(_ next: Wizard, about names: Set<String>, line: String? = nil) throws(CommandExit) -> ExitCode {
    var changes: RuleChanges?
    if next.session != wizard.session {
      try save(next)
      changes = next.ruleChanges(since: saved.facts, edition: saved.edition)
    }
    // Drops drafts even if the answer is unchanged, so that an old draft does not replace it later.
    for field in names.compactMap(FieldID.named) { open.dropDraft(of: field) }
    let localizer = context.localizer
    Output.print(line ?? localizer.progressLine(next.replay, next.progress, of: open.name.text))
    if let changes, !changes.isEmpty {
      Output.report("\(open.name.text): ! \(localizer.text(changes))")
    }
    if saved.isArchived { context.report(archived: open.name) }
    let known = Dictionary(grouping: wizard.replay.problems, by: \.field)
    let found = next.replay.problems.filter { problem in
      names.contains(problem.field) || known[problem.field]?.contains(problem) != true
    }
    for problem in found { Output.report("\(open.name.text): \(localizer.problemLine(problem))") }
    if !names.isDisjoint(with: CrossSessionMatch.fields.map(\.rawValue)) {
      context.reportCrossSessionProblems(of: open.name)
    }
    return found.contains(where: \.isError) ? .problems : .success
  }

  /// Puts the session away or takes it out again; does nothing if that is so already.
  func archive(_ isArchived: Bool) throws(CommandExit) {
    if open.saved?.isArchived != isArchived { try save(wizard, isArchived: isArchived) }
  }

  private func save(_ next: Wizard, isArchived: Bool? = nil) throws(CommandExit) {
    // Archiving keeps the facts of the last change, so that a person still learns which have changed since.
    let isChange = isArchived == nil
    switch open.save(
      next.session, today: context.today, facts: isChange ? next.factValues : nil,
      edition: isChange ? next.rulebook.edition.rawValue : nil, isArchived: isArchived)
    {
    case .saved: break
    case .conflict(let file, _): throw .failure(.conflict(file: file))
    case .notSaved(let step, let error):
      let (name, reason) = (
        open.name.text, context.localizer.reasonNotSaved(step, error)
      )
      // If only the last step failed, the new file is in place already.
      throw .failure(
        step == .syncFolder
          ? .sessionUncertain(name: name, reason: reason) : .sessionNotSaved(name: name, reason: reason))
    }
  }
}
