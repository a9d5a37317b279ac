import WizardCore
import WizardText

extension View {
  /// The categories that match the filter, and how many of all they are.
  func fillCategories(_ page: inout Document) {
    let found = model.categoriesFound
    let count = "  \(found.count)/\(IndividualCategories.all.count)"
    page.add([Run(localizer[.helpCategories], .title), Run(count, .hint)], hanging: 2)
    page.gap()
    for leaf in found {
      let target = FocusTarget.found(leaf.text)
      page.add(leaf.text, style(target), indent: 2, hanging: 2, target: target)
    }
    guard found.isEmpty else { return }
    page.add(localizer[.filterNone(text: model.filter.text)], .warning)
    page.gap()
    fillButton(localizer[.filterBack], .find(.category), &page)
  }
}
