import WizardCore
import WizardText

/// The list of categories: filtered by typing, chosen from with Enter.
extension ScreenModel {
  /// Whether a field that takes text also offers a list of possible values.
  func offersList(for field: FieldID) -> Bool {
    field == .category && wizard?.replay.knownValues[.subject] == .subject(.individual)
  }

  /// The categories that match the filter.
  package var categoriesFound: [IndividualCategories.Leaf] {
    let filter = ListFilter(filter.text)
    return IndividualCategories.all.filter { filter.accepts($0.text, initials: $0.initials) }
  }

  /// Whether the focused field offers a list.
  package var offersList: Bool {
    if case .field(let field) = focus { offersList(for: field) } else { false }
  }

  /// Whether a key opens the list without being in the key table: `/` in an empty field, since no category begins
  /// with it.
  func opensList(_ key: Key) -> Bool {
    offersList && editor?.characters.isEmpty == true && key.folded == .character("/")
  }

  /// Opens the list at the chosen category.
  mutating func openCategories() {
    commitTyping()
    filter = TextEditor(limit: 64)
    shared.mode = .choosingCategory
    if case .text(let chosen) = wizard?.session.answers[.category], focusTargets.contains(.found(chosen)) {
      setFocus(.found(chosen))
    } else {
      setFocus(focusTargets.first)
    }
  }

  /// Types into the filter; false if the key doesn't edit text.
  mutating func type(intoFilter key: Key) -> Bool {
    let before = filter.text
    if case .paste(let text) = key {
      _ = filter.paste(text)
    } else if !filter.take(key) {
      return false
    }
    // The best match comes first.
    if filter.text != before { setFocus(focusTargets.first) }
    return true
  }

  /// Gives a category of the list as the answer.
  mutating func take(category: String) {
    shared.commit(.answer(.category, .text(category)))
    closeCategories()
  }

  mutating func closeCategories() { update { $0.go(to: $0.screen, focus: .field(.category)) } }
}
