/// A localizer for every language, each of which reads its pages only once.
package struct Localizers {
  private let zh: Localizer
  private let en: Localizer

  /// Calls a function for every language.
  package init(_ make: (Language) -> Localizer) {
    zh = make(.zh)
    en = make(.en)
  }

  package subscript(_ language: Language) -> Localizer {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  package var all: [Localizer] { Language.allCases.map { self[$0] } }
}
