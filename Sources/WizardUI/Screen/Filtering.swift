import WizardCore
import WizardText

/// A list too long to read through: narrowed down by typing, chosen from by Enter.
extension ScreenModel {
  /// Whether a field in which one types also offers a list of what it may hold.
  func offersList(for field: FieldID) -> Bool {
    field == .category && wizard?.replay.knownValues[.subject] == .subject(.individual)
  }

  /// The categories that what was typed leaves over.
  package var categoriesFound: [IndividualCategories.Leaf] {
    let filter = ListFilter(filter.text)
    return IndividualCategories.all.filter { filter.accepts($0.text, initials: $0.initials) }
  }

  /// Whether the field in which one types now offers a list.
  package var offersList: Bool {
    if case .field(let field) = focus { offersList(for: field) } else { false }
  }

  /// Whether a key opens the list beside those of the table: `/` in a field still empty, where no category can
  /// begin so.
  func opensList(_ key: Key) -> Bool {
    guard offersList, editor?.characters.isEmpty == true else { return false }
    return key == .character("/") || key == .character("／")
  }

  mutating func openCategories() {
    commitTyping()
    filter = TextEditor("", limit: 64)
    isChoosingCategory = true
    var target = focusTargets.first
    if case .text(let chosen) = wizard?.session.answers[.category], focusTargets.contains(.found(chosen)) {
      target = .found(chosen)
    }
    setFocus(target)
  }

  /// Types into the filter; false when the key is none of typing.
  mutating func type(intoFilter key: Key) -> Bool {
    var typing = filter
    if case .paste(let text) = key {
      _ = typing.paste(text)
    } else if !typing.take(key) {
      return false
    }
    let isOther = typing.text != filter.text
    filter = typing
    // What is left over begins with what was most likely meant.
    if isOther { setFocus(focusTargets.first) }
    return true
  }

  mutating func take(category: String) {
    commit(.answer(.category, .text(category)))
    closeCategories()
  }

  mutating func closeCategories() { show(screen, focus: .field(.category)) }
}
