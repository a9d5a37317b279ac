import WizardCore
import WizardText

/// The transfer: whether the account holder matches the licence, and how much time is left.
extension View {
  /// The account holder above the name on the licence, with the first difference marked.
  func fillHolderComparison(_ field: Field, _ page: inout Document) {
    guard let wizard = model.wizard, case .text(let name) = wizard.session.answers[.legalName],
      case .text(let holder) = wizard.session.answers[.accountHolder],
      field.id == .accountHolder || wizard.replay.knownValues[.transfer] == .transfer(.mismatched)
    else { return }
    if wizard.replay.operatorPays {
      // The step of the account begins with this text, unless the screen is small.
      if field.id == .transferOutcome || canvas.isSmall {
        page.add(localizer[.holderNotCompared], .hint, indent: 3)
      }
      return
    }
    let mismatch = NameMismatch(holder: holder, name: name)
    guard mismatch != nil || field.id == .transferOutcome else { return }
    let labels = [localizer[.compareHolder], localizer[.compareName]]
    let width = labels.map(canvas.measure.columns).max() ?? 0
    for (label, text) in zip(labels, [holder.trimmed, name.trimmed]) {
      let shown = Array(makeVisible(text))
      let position = mismatch.map { min($0.position - 1, shown.count) } ?? shown.count
      page.add(
        [
          Run(canvas.measure.pad(label, columns: width) + "  ", .hint), Run(String(shown[..<position])),
          Run(position < shown.count ? String(shown[position]) : mismatch == nil ? "" : "_", .error),
          Run(String(shown[min(position + 1, shown.count)...])),
        ], indent: 3, hanging: width + 2)
    }
  }

  /// Whether the transfer was returned, so that the deadline still counts.
  var isReturned: Bool { model.wizard?.replay.knownValues[.transfer] == .transfer(.mismatched) }

  /// The deadline of the transfer.
  func fillTimeToPay(at step: StepID, indent: Int = 0, _ page: inout Document) {
    guard step == .transfer, let wizard = model.wizard, let text = localizer.timeToPay(in: wizard) else {
      return
    }
    page.add(text, .warning, indent: indent)
  }
}
