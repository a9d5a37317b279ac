import WizardCore
import WizardScreens
import WizardStore
import WizardText

/// Why a command ends before its end; what there is to say has been said.
struct Stop: Error { let code: ExitCode }

/// A saved session that a command holds the lock of, to change it without a screen.
struct HeldSession {
  let wizard: Wizard
  private let open: OpenSession
  private let call: Call
  /// The values it was saved with last, by fact.
  private let facts: [String: String]

  /// Opens the session of that name for writing; one that is absent, damaged or open elsewhere ends the command.
  init(_ word: String, _ call: Call) throws(Stop) {
    self.call = call
    let name = try call.name(word)
    guard let folder = try call.folder(), try call.exists(name, in: folder) else {
      throw call.stop(missing: name)
    }
    switch folder.open(name) {
    case .loaded(let opened): open = opened
    case .fresh(let opened):
      opened.close()
      throw call.stop(missing: name)
    case .recovered(let opened, let error):
      // Whether to go on from the one saved before is for a person to say.
      opened.close()
      let reason = call.reason(error, of: name, in: folder)
      throw call.stop(
        .sessionDamaged, ["name": name.text, "operand": name.operand, "reason": reason])
    case .refused(let error): throw call.stop(name, error, in: folder)
    }
    switch open.access {
    case .writing: break
    case .heldBy(let holder):
      open.close()
      throw call.stop(heldBy: holder, name)
    case .unlockable(let error):
      open.close()
      throw call.stop(name, error, in: folder)
    }
    guard let saved = open.saved,
      let wizard = Wizard(saved.session, rulebook: call.words.rulebook, today: call.today)
    else {
      open.close()
      throw call.stop(.sessionMissing, ["name": name.text])
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
  func commit(_ next: Wizard, about names: Set<String>, line: String? = nil) throws(Stop) -> ExitCode {
    var changed: [FactID] = []
    if next.session != wizard.session {
      switch open.save(next.session, today: call.today, facts: next.factValues) {
      case .saved:
        changed = next.changedFacts(since: facts)
      case .conflict(let file, _): throw call.stop(.conflict, ["file": file])
      case .notSaved(let step, let error):
        // Only the last step can fail with the new file in its place already.
        throw call.stop(
          step == .syncFolder ? .sessionUncertain : .sessionNotSaved,
          ["name": open.name.text, "reason": FileMessage(words: call.words).whyNotSaved(step, error)])
      }
    }
    // Also where an answer was given once more: what was half typed in its place must not come after it.
    for field in names.compactMap(FieldID.named) { open.dropDraft(of: field) }
    let report = Report(words: call.words)
    Output.print(line ?? report.line(next.replay, next.standing, file: open.name.text))
    if !changed.isEmpty {
      let names = changed.map { call.words.fact($0).name }.joined(separator: call.words.listSeparator)
      Output.complain("\(open.name.text): ! \(call.words.phrase(.factsChanged, ["names": names]))")
    }
    let found = next.replay.problems.filter { problem in
      names.contains(problem.field) || !wizard.replay.problems.contains(problem)
    }
    for problem in found {
      Output.complain(
        "\(open.name.text): \(problem.isError ? "x" : "!") \(makeVisible(problem.field)): \(report.message(problem))"
      )
    }
    if !names.isDisjoint(with: Neighbours.fields) { call.warnOfNeighbours(of: open.name) }
    return found.contains(where: \.isError) ? .problems : .well
  }
}

extension Call {
  /// The name a word is, or the end of the command.
  func name(_ word: String) throws(Stop) -> SessionName {
    guard let name = SessionName(word) else { throw Stop(code: badName(word)) }
    return name
  }

  /// A session as it is on the disk, whoever has it open.
  func wizard(_ word: String) throws(Stop) -> (name: SessionName, saved: SavedSession, wizard: Wizard) {
    let name = try name(word)
    guard let folder = try folder() else { throw stop(missing: name) }
    do throws(FileError) {
      let saved = try folder.read(name)
      guard let wizard = Wizard(saved.session, rulebook: words.rulebook, today: today) else { throw .missing }
      return (name, saved, wizard)
    } catch {
      throw error == .missing ? stop(missing: name) : stop(name, error, in: folder)
    }
  }

  func stop(_ phrase: Phrase, _ details: [String: String], code: ExitCode = .unusable) -> Stop {
    complain(phrase, details)
    return Stop(code: code)
  }

  func stop(_ name: SessionName, _ error: FileError, in folder: SessionFolder) -> Stop {
    stop(.fileUnusable, ["file": name.text, "reason": reason(error, of: name, in: folder)])
  }

  /// Whether there is a session of that name; the command ends where that cannot be told.
  func exists(_ name: SessionName, in folder: SessionFolder) throws(Stop) -> Bool {
    do throws(FileError) {
      return try folder.exists(name)
    } catch {
      throw stop(name, error, in: folder)
    }
  }

  /// What is wrong with a session's file, in words.
  func reason(_ error: FileError, of name: SessionName, in folder: SessionFolder) -> String {
    FileMessage(words: words).text(error, in: try? folder.bytes(of: name))
  }

  /// What is wrong with a file, in words.
  func reason(_ error: FileError, ofFile path: String) -> String {
    FileMessage(words: words).text(error, in: try? AnswersFile.read(path))
  }

  func stop(heldBy holder: Holder?, _ name: SessionName) -> Stop {
    guard let holder else { return stop(.sessionHeld, ["name": name.text]) }
    return stop(
      .sessionHeldBy,
      ["name": name.text, "holder": makeVisible("\(holder.user)@\(holder.host), \(holder.process)")])
  }

  /// Says that there is no such session, and which one may have been meant; `isWanted` where making it would help, if it can
  /// be made.
  func stop(missing name: SessionName, isWanted: Bool = true) -> Stop {
    complain(isWanted && !name.isCommand ? .sessionMissing : .sessionAbsent, ["name": name.text])
    suggest(near: name)
    return Stop(code: .unusable)
  }

  /// Names the session whose name is nearest.
  func suggest(near name: SessionName) {
    let names = folderSeen.flatMap { try? $0.list() }?.map(\.name.text) ?? []
    if let near = nearest(to: name.text, among: names) {
      Output.complain(words.phrase(.usageNearest, ["name": near]))
    }
  }

  /// Says why a word is no session's name, and what would be one.
  func badName(_ word: String) -> ExitCode {
    if word.contains("/") || word.hasSuffix(".json") {
      return Usage.complain(words, .usageFileNotName, ["file": makeVisible(word)])
    }
    let mended = String(word.lowercased().map { " _.".contains($0) ? "-" : $0 })
    return Usage.complain(
      words, .usageBadName, ["name": makeVisible(word)], nearest: SessionName(mended)?.text)
  }
}
