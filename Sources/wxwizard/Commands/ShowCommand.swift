import WizardCore
import WizardExport
import WizardJSON
import WizardStore
import WizardText

/// `show`: prints the progress of a session, what is next, wrong and due; with `--why`, explains a checklist item.
struct ShowCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "show NAME", summary: .commandShow, example: "show acme --why payTransfer")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let saved = try context.read(context.operand())
    let wizard = context.wizard(of: saved.session)
    if let word = options["why"] {
      let id = context.item(named: word, among: Explanation.ids(in: wizard)) ?? word
      guard let explanation = Explanation(of: id, in: wizard, localizer: localizer) else {
        throw .usage(
          .usageUnknownItem(item: makeVisible(id)),
          nearest: context.suggestion(for: id, among: Explanation.ids(in: wizard)) { $0.item($1).label })
      }
      if options.has("json") {
        Output.print(json: explanation.value)
      } else {
        Output.printRaw(explanation.text)
      }
      return .success
    }
    let folder = context.quietFolder
    let warnings = folder.map { CrossSessionChecks(of: saved.name, in: $0, context: context).warnings } ?? []
    if options.has("json") {
      Output.print(json: value(saved, wizard, warnings))
    } else {
      Output.printRaw(text(saved, wizard, warnings))
    }
    return .success
  }

  private func value(_ saved: SavedSession, _ wizard: Wizard, _ warnings: [CrossSessionWarning]) -> JSONValue
  {
    let next = Next(wizard)
    let ending = CertificationNote(saved.name, ends: wizard.certificationEnds, today: today)
    let changes = wizard.ruleChanges(since: saved.facts, edition: saved.edition)
    let head: [(String, JSONValue)] = [
      ("name", .string(saved.name.text)), ("revision", .integer(saved.revision)),
      ("savedUnder", .string(saved.edition ?? Edition.documented.rawValue)),
      ("rulesChanged", .array(of: changes.facts.map(\.rawValue))),
      ("updated", .string(saved.updated.iso)), ("archived", .bool(saved.isArchived)),
      ("next", .array(of: next.fields.map(\.id.rawValue) + next.items.map(\.id))),
      ("due", .optional(wizard.nextDue?.day.iso)),
      ("warnings", .array(of: warnings.map(\.value) + [ending?.value].compactMap(\.self))),
    ]
    return .object(of: head + WizardReport(localizer).members(wizard))
  }

  private func text(_ saved: SavedSession, _ wizard: Wizard, _ warnings: [CrossSessionWarning]) -> String {
    let name = saved.name
    let next = Next(wizard)
    let search = wizard.replay.search(wizard.progress)
    let recovery = FailureRecovery(wizard, localizer: localizer)
    var lines = [localizer.progressLine(wizard.replay, wizard.progress, of: name.text)]
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
        + next.items.filter { item in !cleared.contains(item.id) }.map(localizer.itemLine)
        + (search.map { [localizer.next($0, operand: name.operand)] } ?? [])
        + (wizard.nextAction.returnsTo.map { [localizer[.nextReturns(flow: localizer.flow($0))]] } ?? []))
    section(.routesTitle, localizer.routes(wizard))
    section(
      .showProblems,
      wizard.replay.problems.map(localizer.problemLine) + warnings.map { "! " + $0.text(localizer) })
    section(
      .showDue,
      wizard.checklist.items.filter {
        $0.due != nil && $0.status.isOpen && !next.items.contains($0) && $0.id != recovery?.field.rawValue
      }.map(localizer.itemLine))
    // Each route shows its own fees.
    if wizard.routes.isEmpty {
      lines += ["", localizer[.feesTotal(fee: localizer.money(fen: wizard.checklist.fees.totalFen))]]
    }
    if let inactive = localizer.inactiveLine(wizard.replay.inactive, in: wizard.flow) {
      lines.append(inactive)
    }
    return lines.joined(separator: "\n") + "\n"
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
