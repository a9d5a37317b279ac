import WizardCore
import WizardScreens

extension View {
  /// The categories that what was typed leaves over, and how many of how many they are.
  func fillCategories(_ page: inout Document) {
    let found = face.categoriesFound
    let count = "  \(found.count)/\(IndividualCategories.all.count)"
    page.add([Run(words[.helpCategories], .title), Run(count, .hint)], hanging: 2)
    page.gap()
    for leaf in found {
      let stop = Stop.found(leaf.text)
      page.add(leaf.text, style(stop), indent: 2, hanging: 2, stop: stop)
    }
    guard found.isEmpty else { return }
    page.add(words.phrase(.filterNone, ["text": face.filter.text]), .warning)
    page.gap()
    fillButton(words[.filterBack], .find(.category), &page)
  }
}
