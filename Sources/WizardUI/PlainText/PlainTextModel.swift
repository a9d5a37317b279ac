import WizardCore
import WizardText

/// The wizard in lines, as a value: one question at a time, for screen readers, pipes and plain terminals.
///
/// A line comes in with `take`, which says what the program has to do; then `say` gives the lines to put out, the
/// last of which is the question. It offers what the screen offers: the same actions, words and errands.
package struct PlainTextModel {
  package internal(set) var language: Language
  package internal(set) var today: CivilDate
  /// The sessions of the picker, as last listed.
  package internal(set) var picker = Picker()
  /// The first session told of; thousands are told a few at a time.
  var pickerTop = 0
  /// The open session, or nil in the picker.
  package internal(set) var wizard: Wizard?
  package internal(set) var name: String?
  /// Nothing can be saved: another program holds the session.
  package internal(set) var isReadOnly = false
  package internal(set) var screen = Screen.picker
  var prompt = Prompt.list
  var confirmation: PendingConfirmation?
  /// What was half typed before, by field; each stays until its field is answered.
  package internal(set) var drafts: [FieldID: String] = [:]
  /// What was half typed in answer to something that is no field; Enter alone takes it.
  var typed: String?
  /// The field whose problems were told just now, and need not be told again.
  var toldField: FieldID?
  /// Where `<` leads from the overview, the checklist and the summary.
  var history: [(screen: Screen, prompt: Prompt)] = []
  /// Whether Enter in the checklist leads back to a question.
  var returns: Bool { !history.isEmpty }
  /// What was accepted is not all on the disk.
  package internal(set) var isUnsaved = false
  /// Why not, as last told.
  var unsavedReason = ""
  /// The file that what is accepted goes to, since another program wrote the session's own; nil as long as none did.
  var otherFile: String?
  /// Set while an answer is being changed from the summary, to return there.
  var returnsToSummary = false
  /// Whether something was to be changed in a session that can only be read.
  package internal(set) var hasRefusedChange = false
  /// What is to be said before anything else.
  var notes: [String] = []
  /// How much is still to be said of the place.
  var introduction = Introduction.full
  /// Whether a line was not understood, so that the question is asked again without what was heard already.
  var isAgain = false
  /// The situations whose sections were told in this place.
  var toldSituations: Set<String> = []
  /// Whether leaving was asked for while something was not saved.
  var isLeaving = false
  /// Whether one is leaving for good.
  var isOver = false
  var effects: [Effect] = []
  private let localizers: [Language: Localizer]

  /// A face in the picker; `dictionaries` holds the words of every language.
  package init(_ localizers: [Language: Localizer], language: Language, today: CivilDate) {
    self.localizers = localizers
    self.language = language
    self.today = today
  }

  var localizer: Localizer { localizers[language] ?? Localizer(language) }

  // MARK: - In and out

  /// Takes a line as it was typed, without its end, and says what the program has to do now.
  package mutating func take(_ line: String) -> [Effect] {
    effects = []
    if let sign = LineCommand(line: line) {
      run(sign)
    } else if let confirmation {
      settle(confirmation, with: line)
    } else {
      let line = line.trimmed.isEmpty ? typed ?? line : line
      typed = nil
      switch screen {
      case .picker: pick(line)
      case .overview, .checklist, .summary, .routes:
        switch prompt {
        case .item(let id): act(on: id, line)
        case .sheet: chooseSheet(line)
        case .sheetFile(let role, let suggested): nameSheet(role, line, suggested)
        default: choose(line)
        }
      case .step: answer(line)
      }
    }
    defer { effects = [] }
    return effects
  }

  /// What to put out now: notes, the place when one has just come there, and the question last.
  package mutating func say() -> [String] {
    let voice = PlainTextRenderer(model: self, localizer: localizer)
    var lines = notes
    if let confirmation {
      lines += voice.confirmation(confirmation)
    } else {
      lines += introduce(voice)
      lines += voice.prompt
      if let typed { lines.append(localizer[.lineDraft(answer: typed)]) }
    }
    notes = []
    toldField = nil
    isAgain = false
    return lines.map { makeVisible($0) }
  }

  /// What is left to say where no question follows.
  package mutating func rest() -> [String] {
    defer { notes = [] }
    return notes.map { makeVisible($0) }
  }

  /// What there is to say on leaving for good, once the last save was tried.
  package mutating func farewell() -> [String] {
    takeLeave()
    return rest()
  }

  mutating func introduce(_ voice: PlainTextRenderer) -> [String] {
    defer { introduction = .none }
    switch introduction {
    case .none: return []
    case .title: return voice.title
    case .full: break
    }
    guard case .step(let step) = screen, let wizard else { return voice.introduction }
    toldSituations = localizer.situations(for: step, in: wizard)
    return voice.introduction + voice.sections(of: step, for: toldSituations)
  }

  /// Moves to another day, on which other things are due.
  package mutating func turn(to today: CivilDate) {
    guard today != self.today else { return }
    self.today = today
    wizard = wizard?.on(today)
  }

  /// Tells what the program around has to say, before anything else.
  package mutating func tell(_ message: Message) {
    switch message {
    case .notSaved(let reason):
      isUnsaved = true
      unsavedReason = reason
      // On leaving for good it is told with the good-bye.
      if !isOver { note(.lineNotSaved(reason: reason)) }
    case .conflict(let file):
      otherFile = file
      note(.conflict(file: file))
    case .conflictLeft(let file): note(.conflictLeft(file: file))
    case .readOnly(""): note(.readOnlyPlain)
    case .readOnly(let holder): note(.readOnly(holder: holder))
    case .recovered(let reason, nil): note(.recoveredOther(reason: reason))
    case .recovered(let reason, let file?): note(.recovered(reason: reason, file: file))
    case .nameTaken(let name): note(.nameTaken(name: name))
    case .unreadable(let reason): note(.unreadable(reason: reason))
    case .factsChanged(let facts):
      let names = facts.map { localizer.fact($0).name }.joined(separator: localizer.language.listSeparator)
      note(.factsChanged(names: names))
    case .takenOver(let fields):
      note(.takenOver(fields: wizard.map { localizer.labels(of: fields, in: $0) } ?? ""))
    case .sheetWritten, .sheetTaken, .sheetNotWritten, .sheetFormat: tellSheet(message)
    default: break
    }
  }

  /// Takes note that all is on the disk.
  package mutating func tellSaved() { isUnsaved = false }

  /// Tells that a line could not be read and was not taken.
  package mutating func tellUnreadableLine() { note(.lineUnreadable) }

  /// Says why a line was not taken; what was asked is then asked again in short.
  mutating func refuse(_ text: LocalizedText) {
    note(text)
    isAgain = true
  }

  mutating func note(_ text: LocalizedText) {
    notes.append(localizer[text])
  }
}
