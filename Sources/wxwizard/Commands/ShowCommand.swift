import WizardCore
import WizardExport
import WizardJSON
import WizardStore
import WizardText

/// `show`: prints the progress of a session, what is next, wrong and due; with `--why`, explains a checklist item.
struct ShowCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "show NAME", summary: .commandShow,
    example: "show acme --why payTransfer")

  private let context: CommandContext
  private var localizer: Localizer { context.localizer }

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count == 1 else {
      throw .usage(.usageOneName(command: "show"))
    }
    let (name, saved, wizard) = try context.wizard(context.options.operands[0])
    let warnings =
      context.quietFolder.map { CrossSessionChecks(of: name, in: $0, context: context).warnings } ?? []
    if let id = context.options["why"] {
      let why = Explanation(wizard, localizer: localizer)
      guard let line = why.line(id) else {
        throw .usage(.usageUnknownItem(item: makeVisible(id)), nearest: nearest(to: id, among: why.names))
      }
      if context.options.has("json") {
        Output.print(JSONWriter.compact(why.value(line), keys: .asGiven))
      } else {
        Output.printRaw(why.text(line))
      }
      return .success
    }
    if context.options.has("json") {
      Output.print(JSONWriter.compact(value(name, saved, wizard, warnings), keys: .asGiven))
    } else {
      Output.printRaw(text(name, saved, wizard, warnings))
    }
    return .success
  }

  private func value(
    _ name: SessionName, _ saved: SavedSession, _ wizard: Wizard, _ warnings: [CrossSessionWarning]
  ) -> JSONValue {
    let next = Next(wizard)
    let ending = CertificationNote(name, ends: wizard.certificationEnds, today: context.today)
    let changes = wizard.ruleChanges(since: saved.facts, edition: saved.edition)
    let head: [(String, JSONValue)] = [
      ("name", .string(name.text)), ("revision", .integer(saved.revision)),
      ("savedUnder", .string(saved.edition ?? Edition.documented.rawValue)),
      ("rulesChanged", .array(of: changes.facts.map(\.rawValue))),
      ("updated", .string(saved.updated.iso)), ("archived", .bool(saved.isArchived)),
      ("next", .array(of: next.fields.map(\.id.rawValue) + next.items.map(\.id))),
      ("due", wizard.nextDue.map { .string($0.day.iso) } ?? .null),
      ("warnings", .array(of: warnings.map(\.value) + [ending?.value].compactMap(\.self))),
    ]
    return .object(of: head + WizardReport(localizer).members(wizard))
  }

  private func text(
    _ name: SessionName, _ saved: SavedSession, _ wizard: Wizard, _ warnings: [CrossSessionWarning]
  ) -> String {
    let report = SessionReportLines(localizer: localizer)
    let next = Next(wizard)
    let search = wizard.replay.search(wizard.progress)
    let recovery = FailureRecovery(wizard, localizer: localizer)
    var lines = [report.line(wizard.replay, wizard.progress, file: name.text)]
    let changes = wizard.ruleChanges(since: saved.facts, edition: saved.edition)
    if saved.isArchived { lines.append("! " + localizer[.sessionArchived(name: name.text)]) }
    if !changes.isEmpty { lines.append("! " + localizer.text(changes)) }
    func section(_ title: LocalizedText, _ rows: [String]) {
      if !rows.isEmpty { lines += ["", localizer[title]] + rows.map { "  " + $0 } }
    }
    let wanted = next.fields.filter { $0.id != recovery?.field }.map {
      "\(localizer.label($0.id, at: wizard.progress.position)) (\($0.id.rawValue))"
    }
    // After a missed deadline, these tasks are done only after `retry`.
    let cleared = wizard.progress.status == .expired ? recovery?.clears.map(\.rawValue) ?? [] : []
    section(
      .showNext,
      (recovery?.lines(name: name.text) ?? []) + wanted
        + next.items.filter { item in !cleared.contains(item.id) }.map(row)
        + (search.map { [localizer.next($0, operand: name.operand)] } ?? []))
    section(.routesTitle, localizer.routes(wizard))
    section(
      .showProblems,
      wizard.replay.problems.map(report.row) + warnings.map { "! " + $0.text(localizer) })
    section(
      .showDue,
      wizard.checklist.items.filter {
        $0.due != nil && $0.status.isOpen && !next.items.contains($0) && $0.id != recovery?.field.rawValue
      }.map(row)
    )
    let fees = wizard.checklist.fees
    lines += ["", localizer[.feesTotal(fee: localizer.money(fen: fees.totalFen))]]
    if let inactive = report.inactive(wizard.replay.inactive, in: wizard.flow) { lines.append(inactive) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ item: ChecklistItem) -> String {
    var notes = [localizer.status(item.status)]
    if let due = item.due {
      notes.append(localizer[item.dueIsEstimate ? .dueAbout(date: due) : .dueOn(date: due)])
    }
    notes.append(localizer.role(item.responsible))
    let label = localizer.item(item.id).label
    return "\(label) (\(item.id))" + localizer.language.colon
      + notes.joined(separator: localizer.language.comma)
  }
}

/// What can be done now: the answers missing at the position and the open checklist items.
struct Next {
  let fields: [Field]
  let items: [ChecklistItem]

  init(_ wizard: Wizard) {
    let step = wizard.flow.step(wizard.progress.position)
    fields = (step?.fields ?? []).filter { field in
      switch wizard.replay.fields[field.id] {
      case .missing(let isWanted): isWanted
      case .refused, .failed: true
      // An outcome is asked for when everything before it is done.
      case .pending: wizard.progress.status == .waiting
      case .accepted, nil: false
      }
    }
    let path = wizard.progress.path
    let asked = Set(fields.map(\.id.rawValue))
    items = wizard.checklist.open.filter { path.contains($0.step) && !asked.contains($0.id) }
  }
}
