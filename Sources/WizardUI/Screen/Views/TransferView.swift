import WizardCore
import WizardText

/// The transfer: whether holder and licence agree, and how much time is left.
extension View {
  /// What was typed as holder and the name on the licence, one above the other, with the first difference marked.
  func fillHolderComparison(_ field: Field, _ page: inout Document) {
    guard let wizard = model.wizard, case .text(let name) = wizard.session.answers[.legalName],
      case .text(let holder) = wizard.session.answers[.accountHolder],
      field.id == .accountHolder || wizard.replay.knownValues[.transfer] == .transfer(.mismatched)
    else { return }
    if wizard.replay.operatorPays {
      // Where the account is typed in, the page begins with this, if it is shown whole.
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

  /// Whether the money came back, so that the time goes on.
  var isReturned: Bool { model.wizard?.replay.knownValues[.transfer] == .transfer(.mismatched) }

  /// Until when the transfer can be paid, once that is known.
  func fillTimeToPay(at step: StepID, indent: Int = 0, _ page: inout Document) {
    guard step == .transfer, let wizard = model.wizard, let text = localizer.timeToPay(in: wizard) else {
      return
    }
    page.add(text, .warning, indent: indent)
  }
}
