/// A string of the interface in both languages.
///
/// The extensions of this type hold every interface string, grouped by feature. A string with values is a
/// function: `localizer[.dueOn(date: day)]`.
package struct LocalizedText: Equatable, Sendable {
  package let zh: String
  package let en: String

  package init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  package subscript(_ language: Language) -> String { language == .zh ? zh : en }
}
