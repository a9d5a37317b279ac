import WizardCore
import WizardText

/// What can have the focus on each screen, and which element gets it.
extension ScreenModel {
  /// The elements of the screen that can have the focus, from top to bottom.
  package var focusTargets: [FocusTarget] {
    if isChoosingCategory {
      let found = categoriesFound.map { FocusTarget.found($0.text) }
      return found.isEmpty ? [.find(.category)] : found
    }
    return switch (screen, wizard) {
    case (.languageChoice, _): Language.allCases.map(FocusTarget.language)
    case (.introduction, _): [.newSession]
    case (.flows, _): WizardModel.newFlows.map(FocusTarget.flow)
    case (.overview, let wizard?):
      [.resume] + wizard.otherFlows.map(FocusTarget.otherFlow) + Overview(wizard).items.map { .item($0.id) }
    case (.checklist, let wizard?):
      wizard.checklist.items.map { .item($0.id) } + wizard.sheets.map(FocusTarget.sheet) + [.resume]
    case (.summary, let wizard?): wizard.summaryFields.map { .answer($0.field) } + [.continueTo]
    case (.routes, let wizard?): wizard.routes.indices.map { .route($0) }
    case (.step(let id), let wizard?): focusTargets(of: id, in: wizard)
    case (.values(let id), let wizard?): wizard.formFields(at: id).map(FocusTarget.value) + [.resume]
    case (.sessionList, _), (_, nil): sessionList.names.map(FocusTarget.session) + [.newSession]
    }
  }

  private func focusTargets(of id: StepID, in wizard: Wizard) -> [FocusTarget] {
    guard let step = wizard.flow.step(id) else { return [.continueTo] }
    var targets: [FocusTarget] = []
    for field in wizard.askedFields(of: step) {
      let options = wizard.choices(for: field)
      targets += options.isEmpty ? [.field(field.id)] : options.map { .option(field.id, $0) }
      if offersList(for: field.id) { targets.append(.find(field.id)) }
    }
    targets += wizard.shownTasks(of: step).map { .item($0.id.rawValue) }
    if wizard.retry != nil, wizard.progress.position == id { targets.append(.tryAgain) }
    targets += wizard.otherFlows(at: id).map(FocusTarget.otherFlow)
    if id == .confirmation, isOwnerRefused { targets.append(.summary) }
    targets.append(.continueTo)
    // The first step has no step before it, but there may be another route.
    if id == wizard.replay.knownPath.first, wizard.canChooseAgain { targets.append(.otherFlow(.start)) }
    return targets
  }

  /// The owner's confirmation was refused, which the summary helps to correct.
  var isOwnerRefused: Bool {
    screen == .step(.confirmation) && wizard?.replay.fields[.subjectConfirmed] == .refused
  }

  /// The values that a field offers as rows; none for a field that takes text.
  package func choices(for field: Field) -> [String] { wizard?.choices(for: field) ?? [] }

  // MARK: - Setting the focus

  /// Sets the focus and starts to edit its text.
  mutating func setFocus(_ target: FocusTarget?) {
    shared.focus = target
    scroll = nil
    anchor = nil
    window = nil
    editor = nil
    isRestored = false
    guard case .field(let field) = target else { return }
    editor = makeEditor(for: field, text: drafts[field] ?? typedText(of: field))
    if drafts[field] != nil, let answer = wizard?.session.answers[field] {
      isRestored = true
      shared.messages.insert(.draftRestored(field, answer), at: 0)
    }
  }

  /// Sets the focus on a screen that was just opened.
  mutating func focusFirst() {
    let targets = focusTargets
    setFocus(focus.flatMap { resolve($0, among: targets) } ?? firstFocus(among: targets))
    // The introduction opens at its start, although its button at the end has the focus.
    if screen == .introduction { scroll = 0 }
  }

  /// Moves the focus if its element has gone.
  mutating func keepFocusOnPage() {
    let targets = focusTargets
    if !targets.contains(where: { $0 == focus }) { setFocus(targets.first) }
  }

  /// The element itself, the current row of its field, or nil if neither is on the screen.
  func resolve(_ target: FocusTarget, among targets: [FocusTarget]) -> FocusTarget? {
    if targets.contains(target) { return target }
    guard case .field(let field) = target else { return nil }
    return targets.first { $0.fieldID == field }.map { entry(to: $0, among: targets) }
  }

  /// The row of a field that gets the focus first: the chosen value, otherwise the first.
  func entry(to target: FocusTarget, among targets: [FocusTarget]) -> FocusTarget {
    guard case .option(let field, _) = target, let rule = shared.rule(field) else { return target }
    let chosen = wizard?.chosenValue(of: rule).map { FocusTarget.option(field, $0) }
    return chosen.flatMap { targets.contains($0) ? $0 : nil } ?? targets.first { $0.fieldID == field }
      ?? target
  }

  /// The first missing or refused answer, otherwise an open task, otherwise a pending outcome, otherwise the top.
  ///
  /// A failed outcome, an overdue task and an outcome that is all the person waits for come before optional answers.
  private func firstFocus(among targets: [FocusTarget]) -> FocusTarget? {
    if screen == .summary { return wizard?.fieldsToCorrect.first.map(FocusTarget.answer) ?? targets.first }
    guard case .step(let id) = screen, let wizard, let step = wizard.flow.step(id) else {
      return targets.first
    }
    func field(where isWanted: (FieldState) -> Bool) -> FocusTarget? {
      let field = step.fields.first { wizard.replay.fields[$0.id].map(isWanted) ?? false }
      return field.flatMap { resolve(.field($0.id), among: targets) }
    }
    let wanted = field { $0 == .missing(isWanted: true) || $0 == .refused }
    if let failed = field(where: { if case .failed = $0 { true } else { false } }) {
      // Once the reason is given, the remedy and the button are at the end of the page.
      let isExplained = step.fields.contains {
        $0.criterion == .rejection && wizard.replay.values[$0.id] != nil
      }
      return wanted ?? (isExplained && targets.contains(.tryAgain) ? .tryAgain : failed)
    }
    let items = wizard.checklist.items.filter { $0.step == id && targets.contains(.item($0.id)) }
    if let item = items.first(where: { $0.status == .overdue }) { return wanted ?? .item(item.id) }
    let pending = field { $0 == .pending }
    if let pending, wizard.progress.position == id, wizard.progress.status == .waiting { return pending }
    // Also an optional one, since what is typed must not reach a task or button.
    let open = field { if case .missing = $0 { true } else { $0 == .refused } }
    if let open { return open }
    if let item = items.first(where: { $0.status == .todo }) { return .item(item.id) }
    if let pending { return pending }
    let isFinished = wizard.progress.status == .finished && wizard.progress.position == id
    return isFinished ? .continueTo : targets.first.map { entry(to: $0, among: targets) }
  }
}
