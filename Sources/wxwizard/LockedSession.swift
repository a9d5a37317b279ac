import WizardCore
import WizardStore
import WizardText

/// Why a command ends before its end; what there is to say has been said.
struct CommandExit: Error { let code: ExitCode }

/// A saved session that a command holds the lock of, to change it without a screen.
struct LockedSession {
  let wizard: Wizard
  private let open: OpenSession
  private let context: CommandContext
  /// The values it was saved with last, by fact.
  private let facts: [String: String]

  /// Opens the session of that name for writing; one that is absent, damaged or open elsewhere ends the command.
  init(_ word: String, _ context: CommandContext) throws(CommandExit) {
    self.context = context
    let name = try context.name(word)
    guard let folder = try context.folder(), try context.exists(name, in: folder) else {
      throw context.stop(missing: name)
    }
    switch folder.open(name) {
    case .loaded(let opened): open = opened
    case .fresh(let opened):
      opened.close()
      throw context.stop(missing: name)
    case .recovered(let opened, let error):
      // Whether to go on from the one saved before is for a person to say.
      opened.close()
      let reason = context.reason(error, of: name, in: folder)
      throw context.stop(
        .sessionDamaged(name: name.text, reason: reason, operand: name.operand))
    case .refused(let error): throw context.stop(name, error, in: folder)
    }
    switch open.access {
    case .writing: break
    case .heldBy(let holder):
      open.close()
      throw context.stop(heldBy: holder, name)
    case .unlockable(let error):
      open.close()
      throw context.stop(name, error, in: folder)
    }
    guard let saved = open.saved,
      let wizard = Wizard(saved.session, rulebook: context.localizer.rulebook, today: context.today)
    else {
      open.close()
      throw context.stop(.sessionMissing(name: name.text))
    }
    self.wizard = wizard
    facts = saved.facts
  }

  func close() { open.close() }

  /// Saves what the session has become, says in a line where it stands, and names each problem that is new or
  /// concerns one of the names given.
  ///
  /// It is saved with the values it is made with now; those that have changed since last time are told, as on the screen.
  /// Half-typed texts of fields that were answered are dropped. The exit code tells whether an error is among them.
  func commit(_ next: Wizard, about names: Set<String>, line: String? = nil) throws(CommandExit) -> ExitCode {
    var changed: [FactID] = []
    if next.session != wizard.session {
      switch open.save(next.session, today: context.today, facts: next.factValues) {
      case .saved:
        changed = next.changedFacts(since: facts)
      case .conflict(let file, _): throw context.stop(.conflict(file: file))
      case .notSaved(let step, let error):
        // Only the last step can fail with the new file in its place already.
        throw context.stop(
          step == .syncFolder
            ? .sessionUncertain(
              name: open.name.text, reason: FileMessage(localizer: context.localizer).whyNotSaved(step, error)
            )
            : .sessionNotSaved(
              name: open.name.text, reason: FileMessage(localizer: context.localizer).whyNotSaved(step, error)
            ))
      }
    }
    // Also where an answer was given once more: what was half typed in its place must not come after it.
    for field in names.compactMap(FieldID.named) { open.dropDraft(of: field) }
    let report = Report(localizer: context.localizer)
    Output.print(line ?? report.line(next.replay, next.progress, file: open.name.text))
    if !changed.isEmpty {
      let names = changed.map { context.localizer.fact($0).name }.joined(
        separator: context.localizer.language.listSeparator)
      Output.report("\(open.name.text): ! \(context.localizer[.factsChanged(names: names)])")
    }
    let found = next.replay.problems.filter { problem in
      names.contains(problem.field) || !wizard.replay.problems.contains(problem)
    }
    for problem in found {
      Output.report(
        "\(open.name.text): \(problem.isError ? "x" : "!") \(makeVisible(problem.field)): \(report.message(problem))"
      )
    }
    if !names.isDisjoint(with: CrossSessionChecks.fields) { context.warnOfNeighbours(of: open.name) }
    return found.contains(where: \.isError) ? .problems : .success
  }
}

extension CommandContext {
  /// The name a word is, or the end of the command.
  func name(_ word: String) throws(CommandExit) -> SessionName {
    guard let name = SessionName(word) else { throw CommandExit(code: badName(word)) }
    return name
  }

  /// A session as it is on the disk, whoever has it open.
  func wizard(_ word: String) throws(CommandExit) -> (name: SessionName, saved: SavedSession, wizard: Wizard)
  {
    let name = try name(word)
    guard let folder = try folder() else { throw stop(missing: name) }
    do throws(FileError) {
      let saved = try folder.read(name)
      guard let wizard = Wizard(saved.session, rulebook: localizer.rulebook, today: today) else {
        throw .missing
      }
      return (name, saved, wizard)
    } catch {
      throw error == .missing ? stop(missing: name) : stop(name, error, in: folder)
    }
  }

  func stop(_ text: LocalizedText, code: ExitCode = .unusable) -> CommandExit {
    report(text)
    return CommandExit(code: code)
  }

  func stop(_ name: SessionName, _ error: FileError, in folder: SessionFolder) -> CommandExit {
    stop(.fileUnusable(file: name.text, reason: reason(error, of: name, in: folder)))
  }

  /// Whether there is a session of that name; the command ends where that cannot be told.
  func exists(_ name: SessionName, in folder: SessionFolder) throws(CommandExit) -> Bool {
    do throws(FileError) {
      return try folder.exists(name)
    } catch {
      throw stop(name, error, in: folder)
    }
  }

  /// What is wrong with a session's file, in words.
  func reason(_ error: FileError, of name: SessionName, in folder: SessionFolder) -> String {
    FileMessage(localizer: localizer).text(error, in: try? folder.bytes(of: name))
  }

  /// What is wrong with a file, in words.
  func reason(_ error: FileError, ofFile path: String) -> String {
    FileMessage(localizer: localizer).text(error, in: try? AnswersFile.read(path))
  }

  func stop(heldBy holder: LockOwner?, _ name: SessionName) -> CommandExit {
    guard let holder else { return stop(.sessionHeld(name: name.text)) }
    return stop(
      .sessionHeldBy(name: name.text, holder: makeVisible("\(holder.user)@\(holder.host), \(holder.process)"))
    )
  }

  /// Says that there is no such session, and which one may have been meant; `isWanted` where making it would help, if it can
  /// be made.
  func stop(missing name: SessionName, isWanted: Bool = true) -> CommandExit {
    report(isWanted && !name.isCommand ? .sessionMissing(name: name.text) : .sessionAbsent(name: name.text))
    suggest(near: name)
    return CommandExit(code: .unusable)
  }

  /// Names the session whose name is nearest.
  func suggest(near name: SessionName) {
    let names = folderSeen.flatMap { try? $0.list() }?.map(\.name.text) ?? []
    if let near = nearest(to: name.text, among: names) {
      Output.report(localizer[.usageNearest(name: near)])
    }
  }

  /// Says why a word is no session's name, and what would be one.
  func badName(_ word: String) -> ExitCode {
    if word.contains("/") || word.hasSuffix(".json") {
      return Usage.report(localizer, .usageFileNotName(file: makeVisible(word)))
    }
    let mended = String(word.lowercased().map { " _.".contains($0) ? "-" : $0 })
    return Usage.report(
      localizer, .usageBadName(name: makeVisible(word)), nearest: SessionName(mended)?.text)
  }
}
