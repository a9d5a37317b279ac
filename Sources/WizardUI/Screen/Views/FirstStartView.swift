import WizardText

/// What a new user sees before the first session.
extension View {
  /// The languages to choose from, in both languages.
  func fillLanguageChoice(_ page: inout Document) {
    page.add(localizer[.firstLanguage], .title)
    if !canvas.isSmall { page.add(localizer[.firstLanguageHint], .hint) }
    page.gap()
    for (index, language) in Language.allCases.enumerated() {
      let target = FocusTarget.language(language)
      page.add(
        [
          Run("[\(index + 1)] ", .key),
          Run(LocalizedText.languageName[language], style(target, .label)),
        ],
        indent: 2, target: target)
    }
  }

  /// What the program does, what it keeps and where, and how to start.
  func fillIntroduction(_ page: inout Document) {
    page.add(localizer[.firstTitle], .title)
    page.gap()
    page.add(localizer[.firstWhat])
    page.add(localizer[.firstWhere(folder: makeVisible(model.shared.sessionFolder))])
    page.add(localizer[.firstOffline])
    page.add(localizer[.firstStart])
    page.gap()
    fillButton(localizer[.newSession], .newSession, &page)
  }
}
