import WizardCore
import WizardStore
import WizardText
import WizardUI

extension SessionController {
  /// Puts a session of the list away, or takes it out again, and shows its new place.
  func archive(_ name: SessionName, _ isArchived: Bool, in model: inout WizardModel) {
    switch folder.open(name) {
    case .loaded(let opened):
      defer { opened.close() }
      guard let saved = opened.saved else { return }
      switch opened.access {
      case .writing: break
      case .heldBy(let owner): return model.show(.readOnly(owner?.text ?? ""))
      case .unlockable: return model.show(.readOnly(""))
      }
      switch opened.save(saved.session, today: model.today, isArchived: isArchived) {
      case .saved: model.show(.archived(name.text, isArchived))
      case .conflict(let file, _):
        model.show(.notArchived(name.text, context.localizers[model.language][.conflict(file: file)]))
      case .notSaved(let step, let error):
        let reason = context.localizers[model.language].reasonNotSaved(step, error)
        model.show(.notArchived(name.text, reason))
      }
    case .recovered(let opened, let error):
      opened.close()
      model.show(.unreadable(context.reason(error, of: name, in: folder)))
    case .fresh(let opened):
      opened.close()
      model.show(.unreadable(name.text))
    case .refused(let error): model.show(.unreadable(context.reason(error, of: name, in: folder)))
    }
    model.learn(entries(of: [name.text], on: model.today))
  }
}
