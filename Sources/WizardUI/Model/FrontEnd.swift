import WizardCore
import WizardText

/// A front end: holds the wizard's model, shows it and translates input into calls of its methods.
package protocol FrontEnd {
  var shared: WizardModel { get }
  /// Changes the model from outside, then shows what has changed.
  @discardableResult
  mutating func update<Result>(_ change: (inout WizardModel) -> Result) -> Result
}

/// The parts of the model that views and programs read.
extension FrontEnd {
  package var language: Language { shared.language }
  package var today: CivilDate { shared.today }
  package var sessionList: SessionListModel { shared.sessionList }
  package var wizard: Wizard? { shared.wizard }
  package var name: String? { shared.name }
  package var isReadOnly: Bool { shared.saveState.isReadOnly }
  package var isUnsaved: Bool { shared.saveState.isUnsaved }
  package var otherFile: String? { shared.saveState.otherFile }
  package var screen: Screen { shared.screen }
  package var drafts: SmallDictionary<FieldID, String> { shared.drafts }
  package var confirmation: Confirmation? { shared.mode.confirmation }
  package var inputPrompt: InputPrompt? { shared.mode.input?.prompt }
  package var returnsToSummary: Bool { shared.returnsToSummary }
}

extension FrontEnd {
  /// Changes the day, on which other items are due.
  package mutating func changeDay(to today: CivilDate) {
    if today != self.today { update { $0.changeDay(to: today) } }
  }
}
