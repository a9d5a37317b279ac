import WizardCore
import WizardText

extension View {
  /// Help: about the step, the keys that work here, then all others, from the key table.
  func fillHelp(_ page: inout Document) {
    page.add(localizer[.helpTitle], .title)
    page.add(localizer[.helpIntro], .hint)
    if case .step(let step) = model.screen, model.wizard != nil { fillHelpText(about: step, &page) }
    let context = context
    let works = { (binding: Binding) in
      binding.contexts.contains(context) && (model.wizard != nil || !binding.needsSession)
        && model.works(binding)
    }
    let choosing = [.choice, .set].contains(context) ? KeyTable.choosing : []
    fillKeys(.helpKeys, KeyTable.bindings.filter(works).map { ($0.caption, $0.string) } + choosing, &page)
    if context == .text || context == .prompt { fillKeys(.helpEditing, KeyTable.editing, &page) }
    let elsewhere = KeyTable.bindings.filter { !works($0) }.map { ($0.caption, $0.string) }
    fillKeys(.helpElsewhere, elsewhere + (choosing.isEmpty ? KeyTable.choosing : []), &page)
    if context != .text, context != .prompt { fillKeys(.helpEditing, KeyTable.editing, &page) }
    page.gap()
    page.add(localizer[.independence], .hint)
  }

  private func fillHelpText(about step: StepID, _ page: inout Document) {
    for section in localizer.page(step).sections where section.situation.hasPrefix("help") {
      page.gap()
      page.add(section.title, .label)
      fillBlocks(section.blocks, &page)
    }
    guard step == .profile, model.wizard?.replay.knownValues[.subject] == .subject(.individual) else {
      return
    }
    page.gap()
    page.add(localizer[.helpCategories], .label)
    for (first, rest) in categories {
      page.add([Run(first + " > ", .label), Run(rest.joined(separator: "；"))], indent: 2, hanging: 2)
    }
  }

  /// The categories open to individuals: each first level with its second levels.
  private var categories: [(String, [String])] {
    var groups: [(String, [String])] = []
    for leaf in IndividualCategories.leaves {
      let levels = leaf.parts(separatedBy: " > ")
      let first = levels[0]
      let rest = levels.count == 1 ? first : levels.dropFirst().joined(separator: " > ")
      if groups.last?.0 == first {
        groups[groups.count - 1].1.append(rest)
      } else {
        groups.append((first, [rest]))
      }
    }
    return groups
  }

  /// The context below the help page.
  private var context: Context { model.context(in: model.shared.mode.underlying ?? .normal) }

  /// Keys and their meanings, in two columns if they fit.
  private func fillKeys(
    _ title: LocalizedText, _ keys: [(caption: String, string: LocalizedText)], _ page: inout Document
  ) {
    page.gap()
    page.add(localizer[title], .label)
    let width = 18
    let half = page.columns / 2
    var left: [Run]?
    for (caption, string) in keys {
      let key = [
        Run(canvas.measure.pad(self.caption(caption), columns: width), .key), Run(localizer[string]),
      ]
      let columns = width + canvas.measure.columns(localizer[string])
      if half < 36 || columns > half - 4 {
        if let kept = left { page.row(kept, indent: 2) }
        left = nil
        page.add(key, indent: 2, hanging: width)
      } else if let kept = left {
        page.row(kept + key, indent: 2)
        left = nil
      } else {
        left = key + [Run(String(repeating: " ", count: half - columns))]
      }
    }
    if let left { page.row(left, indent: 2) }
  }
}
