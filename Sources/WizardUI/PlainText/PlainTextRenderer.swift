import WizardCore
import WizardText

/// Renders the plain-text front end: short sentences for a screen reader, without boxes, columns or symbols.
struct PlainTextRenderer {
  let model: PlainTextModel
  let localizer: Localizer

  var colon: String { localizer.language.colon }
  var comma: String { localizer.language.comma }
  var space: String { localizer.language.wordSpace }

  /// A label and its text; a label that ends in a question mark gets no separator.
  func joined(_ label: String, _ separator: String, _ text: String) -> String {
    if label.last == "？" { return label + text }
    return label.last == "?" ? label + " " + text : label + separator + text
  }

  /// Replaces dashes, which screen readers don't read, by a word or a comma.
  func spoken(_ text: String) -> String {
    let parts = text.parts(separatedBy: " - ").joined(separator: comma)
    return parts.split(separator: "–", omittingEmptySubsequences: false)
      .joined(separator: localizer.language.rangeWord)
  }

  // MARK: - Screens

  /// The text of a screen that was just opened.
  var screen: [String] {
    switch model.screen {
    case .languageChoice: languages
    case .introduction: firstStart
    case .sessionList, .flows: sessionList
    case .overview: overview
    case .checklist: checklist
    case .summary: summary
    case .routes: routes
    case .step(let step): self.step(step)
    case .values(let step): values(step)
    }
  }

  /// The short text of a screen returned to.
  var title: [String] {
    if case .step(let step) = model.screen { [head(step)] } else { Array(screen.prefix(1)) }
  }

  private func step(_ id: StepID) -> [String] {
    let page = localizer.page(id)
    let body = model.wizard.map { localizer.opening(of: id, in: $0) } ?? page.body
    let time = id == .transfer ? model.wizard.flatMap(localizer.timeToPay) : nil
    var lines = [head(id)] + body.map(spoken) + [time].compactMap(\.self)
    lines += page.notices.map { spoken(localizer[.plainNotice(text: $0)]) }
    // The first step has no step before it, but there may be another route.
    if let wizard = model.wizard, id == wizard.replay.knownPath.first, wizard.otherFlows.contains(.start) {
      lines.append(localizer[.plainOtherRoute])
    }
    return lines
  }

  private func head(_ id: StepID) -> String {
    guard let wizard = model.wizard else { return localizer.title(id) }
    let path = wizard.replay.knownPath
    let number = (path.firstIndex(of: id) ?? 0) + 1
    return localizer[
      .plainStep(
        step: String(number), count: localizer.text(wizard.replay.stepCount), title: localizer.title(id))]
  }

  /// A text that starts with a capital letter, since it is a line of its own.
  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  func sections(of step: StepID, for situations: Set<String>) -> [String] {
    let lines = localizer.page(step).sections(in: situations).flatMap(section)
    // The page mentions the summary, which a command opens here.
    let isOwnerRefused =
      step == .confirmation && situations.contains(ProblemCode.subjectNotConfirmed.rawValue)
    return isOwnerRefused ? lines + [localizer[.plainSummaryCorrect]] : lines
  }

  private func section(_ section: Section) -> [String] {
    [section.title]
      + section.blocks.map { block in
        switch block {
        case .paragraph(let text), .item(let text): spoken(text)
        case .notice(let text): spoken(localizer[.plainNotice(text: text)])
        }
      }
  }

  // MARK: - Prompts

  /// The current prompt, the question last.
  var prompt: [String] {
    switch model.prompt {
    case .field(let field): question(field)
    case .task(let task):
      item(task.rawValue, head: taskHead(task)).prefix(model.asksAgain ? 1 : .max) + [tickAsk(task)]
    case .tryAgain: [localizer[(model.wizard?.retry?.cause ?? .failed).plainQuestion]]
    case .otherFlows: otherFlows
    case .continueTo: [continueTo]
    case .list: [listAsk]
    case .sheet: sheets + [localizer[.plainSheetAsk(count: model.wizard?.sheets.count ?? 0)]]
    case .sheetFile(_, let file): [localizer[.plainSheetFile(file: file)]]
    case .item(let id): item(id, head: nil).prefix(model.asksAgain ? 1 : .max) + [itemAsk(id)]
    }
  }

  private var continueTo: String {
    guard let wizard = model.wizard, case .step(let id) = model.screen else {
      return localizer[.continueToNext]
    }
    let next = wizard.step(after: id).map { localizer.title($0) }
    return localizer[.plainPressEnter(step: next ?? localizer[.overviewTitle])]
  }

  private var listAsk: String {
    switch model.screen {
    case .languageChoice: return localizer[.plainLanguageAsk]
    case .introduction: return localizer[.plainFirstStart]
    case .sessionList, .flows:
      return localizer[model.sessionList.entries.isEmpty ? .plainSessionListNew : .plainSessionListAsk]
    case .summary: return localizer[.plainSummaryAsk]
    case .routes: return localizer[.plainRoutesAsk]
    case .checklist where model.shared.resumesStep:
      return localizer[.plainSheets] + space + localizer[.plainListBack]
    case .checklist: return localizer[.plainSheets] + space + resumeAsk(LocalizedText.plainListAsk)
    case .overview
    where model.wizard?.progress.status == .finished && model.wizard?.nextAction.returnsTo == nil:
      return localizer[.plainFinishedAsk]
    case .overview where model.wizard?.otherFlows.isEmpty == false:
      return resumeAsk(LocalizedText.plainListTurnAsk)
    case .values: return localizer[.plainValuesAsk]
    case .overview, .step: return resumeAsk(LocalizedText.plainListAsk)
    }
  }

  /// A question that names the step to which Enter returns.
  private func resumeAsk(_ string: (String) -> LocalizedText) -> String {
    let position = model.wizard.map { localizer.title($0.progress.position) } ?? ""
    return localizer[string(position)]
  }

  // MARK: - Help

  /// Help about the step, then all commands.
  var help: [String] {
    var lines: [String] = []
    if case .step(let step) = model.screen {
      lines += localizer.page(step).sections.filter { $0.situation.hasPrefix("help") }.flatMap(section)
    }
    lines.append(localizer[.plainCommands])
    lines += LineCommand.allCases.map { localizer[$0.string] }
    return lines + [localizer[.plainCommandSpace], localizer[.independence]]
  }
}
