import WizardCore
import WizardScreens

/// Leaving for the screen, and coming from there.
extension LineFace {
  /// Where the person is, for the other face to go on from.
  package var standpoint: Standpoint {
    Standpoint(
      language: language, today: today, picker: picker, wizard: wizard, name: name, isReadOnly: isReadOnly,
      isUnsaved: isUnsaved, otherFile: otherFile, place: place, spot: spot, question: question,
      drafts: drafts, typed: typed, trail: trail, returnsToSummary: returnsToSummary)
  }

  /// A face that goes on where the other one was.
  package init(_ dictionaries: [Language: Words], _ standpoint: Standpoint) {
    self.init(dictionaries, language: standpoint.language, today: standpoint.today)
    picker = standpoint.picker
    wizard = standpoint.wizard
    name = standpoint.name
    isReadOnly = standpoint.isReadOnly
    isUnsaved = standpoint.isUnsaved
    otherFile = standpoint.otherFile
    drafts = standpoint.drafts
    trail = standpoint.trail
    returnsToSummary = standpoint.returnsToSummary
    show(standpoint.place)
    if case .step(let id) = place {
      // Another way is chosen from the overview here, so the button for it is no question.
      if wizard?.spots(of: id).contains(standpoint.spot) == true { spot = standpoint.spot }
    } else {
      spot = standpoint.spot
    }
    question = standpoint.question
    if !spot.isSheetFile { typed = standpoint.typed }
  }
}

extension LineSpot {
  fileprivate var isSheetFile: Bool { if case .sheetFile = self { true } else { false } }
}
