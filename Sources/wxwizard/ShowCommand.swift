import WizardCore
import WizardJSON
import WizardScreens
import WizardStore
import WizardText

/// `show`: where a session stands, what is next, what is wrong, what is due; or why a line is there.
struct ShowCommand {
  private let call: Call
  private var words: Words { call.words }

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      return try show()
    } catch {
      return error.code
    }
  }

  private func show() throws(Stop) -> ExitCode {
    guard call.options.operands.count == 1 else {
      throw Stop(code: Usage.complain(words, .usageOneName, ["command": "show"]))
    }
    let (name, saved, wizard) = try call.wizard(call.options.operands[0])
    let warnings = call.folderSeen.map { Neighbours(of: name, in: $0, call: call).warnings } ?? []
    if let id = call.options["why"] {
      let why = Explanation(wizard, words: words)
      guard let line = why.line(id) else {
        throw Stop(
          code: Usage.complain(
            words, .usageUnknownItem, ["item": makeVisible(id)], nearest: nearest(to: id, among: why.names)))
      }
      if call.options.has("json") {
        Output.print(JSONWriter.compact(why.value(line), keys: .asGiven))
      } else {
        Output.printRaw(why.text(line))
      }
      return .well
    }
    if call.options.has("json") {
      Output.print(JSONWriter.compact(value(name, saved, wizard, warnings), keys: .asGiven))
    } else {
      Output.printRaw(text(name, wizard, warnings))
    }
    return .well
  }

  private func value(
    _ name: SessionName, _ saved: SavedSession, _ wizard: Wizard, _ warnings: [NeighbourWarning]
  ) -> JSONValue {
    let next = Next(wizard)
    let ending = CertificationNote(name, ends: wizard.certificationEnds, today: call.today)
    let head: [(String, JSONValue)] = [
      ("name", .string(name.text)), ("revision", .integer(saved.revision)),
      ("updated", .string(saved.updated.iso)),
      ("next", .array(of: next.fields.map(\.id.rawValue) + next.items.map(\.id))),
      ("due", wizard.nextDue.map { .string($0.iso) } ?? .null),
      ("warnings", .array(of: warnings.map(\.value) + [ending?.value].compactMap(\.self))),
    ]
    return .object(of: head + Report(words: words).members(wizard))
  }

  private func text(_ name: SessionName, _ wizard: Wizard, _ warnings: [NeighbourWarning]) -> String {
    let report = Report(words: words)
    let next = Next(wizard)
    let search = wizard.replay.search(wizard.standing)
    let mending = Mending(wizard, words: words)
    var lines = [report.line(wizard.replay, wizard.standing, file: name.text)]
    func section(_ title: Phrase, _ rows: [String]) {
      if !rows.isEmpty { lines += ["", words[title]] + rows.map { "  " + $0 } }
    }
    let wanted = next.fields.filter { $0.id != mending?.field }.map {
      "\(words.label($0.id, at: wizard.standing.position)) (\($0.id.rawValue))"
    }
    // What is too late is not to be done now, but after it is tried again.
    let cleared = wizard.standing.status == .expired ? mending?.clears.map(\.rawValue) ?? [] : []
    section(
      .showNext,
      (mending?.lines(name: name.text) ?? []) + wanted
        + next.items.filter { item in !cleared.contains(item.id) }.map(row)
        + (search.map { [words.next($0, operand: name.operand)] } ?? []))
    section(.waysTitle, words.ways(wizard))
    section(
      .showProblems,
      wizard.replay.problems.map {
        "\($0.isError ? "x" : "!") \(makeVisible($0.field)): \(report.message($0))"
      } + warnings.map { "! " + $0.text(words) })
    section(
      .showDue,
      wizard.checklist.items.filter {
        $0.due != nil && $0.status.isOpen && !next.items.contains($0) && $0.id != mending?.field.rawValue
      }.map(row)
    )
    let fees = wizard.checklist.fees
    lines += ["", words.phrase(.feesTotal, ["fee": words.money(fen: fees.totalFen)])]
    if let parked = report.parked(wizard.replay.parked, in: wizard.flow) { lines.append(parked) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ item: ChecklistItem) -> String {
    var notes = [words.status(item.status)]
    if let due = item.due {
      notes.append(words.phrase(item.dueIsEstimate ? .dueAbout : .dueOn, ["date": due.iso]))
    }
    notes.append(words.role(item.responsible))
    let label = words.item(item.id).label
    return "\(label) (\(item.id)): \(notes.joined(separator: words.listSeparator))"
  }
}

/// What a person can do now: the answers wanted at the position, else the lines that are open.
struct Next {
  let fields: [Field]
  let items: [ChecklistItem]

  init(_ wizard: Wizard) {
    let step = wizard.flow.step(wizard.standing.position)
    fields = (step?.fields ?? []).filter { field in
      switch wizard.replay.fields[field.id] {
      case .missing(let isWanted): isWanted
      case .refused, .failed: true
      // A verdict is asked for once all that leads to it is done.
      case .pending: wizard.standing.status == .waiting
      case .accepted, nil: false
      }
    }
    let path = wizard.standing.path
    let asked = Set(fields.map(\.id.rawValue))
    items = wizard.checklist.open.filter { path.contains($0.step) && !asked.contains($0.id) }
  }
}

extension ItemStatus {
  /// Whether it still counts.
  var isOpen: Bool { self == .todo || self == .overdue || self == .waiting }
}

extension Wizard {
  /// The next day something is due that is not done, reminders included.
  var nextDue: CivilDate? {
    checklist.items.filter(\.status.isOpen).compactMap(\.due).min()
  }
}
