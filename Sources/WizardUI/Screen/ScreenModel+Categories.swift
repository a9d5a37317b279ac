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

  /// Whether a key opens the list besides those of the key table: `/` in an empty field, since no category begins
  /// with it.
  func opensList(_ key: Key) -> Bool {
    guard offersList, editor?.characters.isEmpty == true else { return false }
    return key.folded == .character("/")
  }

  mutating func openCategories() {
    commitTyping()
    filter = TextEditor("", limit: 64)
    shared.mode = .choosingCategory
    var target = focusTargets.first
    if case .text(let chosen) = wizard?.session.answers[.category], focusTargets.contains(.found(chosen)) {
      target = .found(chosen)
    }
    setFocus(target)
  }

  /// Types into the filter; false if the key doesn't edit text.
  mutating func type(intoFilter key: Key) -> Bool {
    var typing = filter
    if case .paste(let text) = key {
      _ = typing.paste(text)
    } else if !typing.take(key) {
      return false
    }
    let isChange = typing.text != filter.text
    filter = typing
    // The best match comes first.
    if isChange { setFocus(focusTargets.first) }
    return true
  }

  mutating func take(category: String) {
    shared.commit(.answer(.category, .text(category)))
    closeCategories()
  }

  mutating func closeCategories() { update { $0.go(to: $0.screen, focus: .field(.category)) } }
}
