import WizardCore
import WizardScreens

extension View {
  /// Help: more words about the place, then every key that works here, from the key table.
  func fillHelp(_ page: inout Document) {
    page.add(words[.helpTitle], .title)
    page.add(words[.helpIntro], .hint)
    if case .step(let step) = face.place {
      for section in words.page(step).sections where section.situation.hasPrefix("help") {
        page.gap()
        page.add(section.title, .label)
        fillBlocks(section.blocks, &page)
      }
    }
    page.gap()
    page.add(words[.helpKeys], .label)
    var seen: Set<Command> = []
    for binding in KeyTable.bindings
    where binding.contexts.contains(context) && seen.insert(binding.command).inserted {
      fillKey(binding.caption, words[binding.phrase], &page)
    }
    if context == .text {
      page.gap()
      page.add(words[.helpEditing], .label)
      for line in KeyTable.editing { fillKey(line.caption, words[line.phrase], &page) }
    }
    page.gap()
    page.add(words[.independence], .hint)
  }

  /// The context under the help page.
  private var context: Context {
    var face = face
    face.help = nil
    return face.context
  }

  private func fillKey(_ caption: String, _ text: String, _ page: inout Document) {
    let width = 18
    page.add(
      [Run(canvas.measure.pad(caption, columns: width), .key), Run(text)], indent: 2, hanging: width)
  }
}
