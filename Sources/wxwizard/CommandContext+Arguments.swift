import WizardCore
import WizardExport
import WizardText

/// The checked operands and option values of a command.
extension CommandContext {
  /// The command's only operand; throws `message` as wrong usage if there is none or more than one.
  ///
  /// Without a message, the operand is a session name.
  func operand(orUsage message: LocalizedText? = nil) throws(CommandExit) -> String {
    guard options.operands.count == 1 else {
      throw .usage(message ?? .usageOneName(command: options.command.rawValue))
    }
    return options.operands[0]
  }

  /// The flow that is the command's only operand.
  func flow() throws(CommandExit) -> Flow {
    let word = try operand(orUsage: .usageOneFlow(command: options.command.rawValue))
    return .named(try flow(named: word))
  }

  /// The value of `--flow`, or nil if it is not given.
  func flowOption() throws(CommandExit) -> FlowID? {
    guard let word = options["flow"] else { return nil }
    return try flow(named: word)
  }

  /// The flow of an id or label; throws wrong usage if there is none.
  func flow(named word: String) throws(CommandExit) -> FlowID {
    try choice(word, label: { $0.flow($1) }, orUsage: LocalizedText.usageFlow)
  }

  /// The value of `--for`, or nil if it is not given.
  func role() throws(CommandExit) -> Role? {
    try choice(ofOption: "for", label: { $0.role($1) }, orUsage: LocalizedText.usageRole)
  }

  /// The value of an option that takes one of several words, or nil if it is not given.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    ofOption option: String, label: ((Localizer, Choice) -> String)? = nil,
    orUsage message: (_ word: String, _ choices: String) -> LocalizedText
  ) throws(CommandExit) -> Choice? {
    guard let word = options[option] else { return nil }
    return try choice(word, label: label, orUsage: message)
  }

  /// The case that a word names by its id, or by its label in either language; throws `message` with all choices, and
  /// suggests the nearest, if it names none.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ word: String, label: ((Localizer, Choice) -> String)? = nil,
    orUsage message: (_ word: String, _ choices: String) -> LocalizedText
  ) throws(CommandExit) -> Choice {
    if let choice = Choice(rawValue: word) ?? label.flatMap({ self.choice(word, label: $0) }) {
      return choice
    }
    let choices = Choice.allCases.map { choice in
      guard let label = label?(localizer, choice), label != choice.rawValue else { return choice.rawValue }
      return localizer[.allowedValue(value: choice.rawValue, label: label)]
    }
    throw .usage(
      message(makeVisible(word), localizer.list(choices)),
      nearest: nearest(to: word, among: Choice.allCases.map(\.rawValue)))
  }

  /// The case whose id or label in either language is a word, in any case and width.
  ///
  /// A label with a part in brackets, such as `legal representative (operator)`, has two names.
  private func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ word: String, label: (Localizer, Choice) -> String
  ) -> Choice? {
    let folded = TableLabels.folded(word)
    return Choice.allCases.first { choice in
      let labels = localizers.all.map { TableLabels.folded(label($0, choice)) }
      return TableLabels.folded(choice.rawValue) == folded
        || labels.contains { label in
          label == folded
            || label.split(whereSeparator: { "()".contains($0) }).contains { String($0).trimmed == folded }
        }
    }
  }

  /// The id of a checklist item that a word names by its id, or by its label in either language; nil if there is none.
  func item(named word: String, among ids: [String]) -> String? {
    if ids.contains(word) { return word }
    let folded = TableLabels.folded(word)
    return ids.first { id in
      localizers.all.contains { TableLabels.folded($0.item(id).label) == folded }
    }
  }

  /// The id that is most similar to a word, with its label in the language of the command; nil if there is none.
  ///
  /// Otherwise the id whose label in either language is similar to the word or contains it.
  func suggestion(
    for word: String, among ids: [String], label: (Localizer, String) -> String
  ) -> String? {
    guard let id = nearest(to: word, among: ids) ?? idOfNearestLabel(to: word, among: ids, label: label)
    else {
      return nil
    }
    let label = label(localizer, id)
    return label == id ? id : "\(id) (\(label))"
  }

  /// Labels in the language of the command come before those in the other one.
  private func idOfNearestLabel(
    to word: String, among ids: [String], label: (Localizer, String) -> String
  ) -> String? {
    for localizer in [localizer] + localizers.all {
      let labels = ids.map { label(localizer, $0) }
      let found = nearest(to: word, among: labels) ?? labels.first { $0.contains(word) }
      if let found, let index = labels.firstIndex(of: found) { return ids[index] }
    }
    return nil
  }

  /// The value of an option that takes a whole number, or nil if it is not given.
  func number(_ option: String, in range: ClosedRange<Int>) throws(CommandExit) -> Int? {
    guard let text = options[option] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw .usage(
      .usageNumber(
        option: "--" + option, least: range.lowerBound, most: range.upperBound, value: makeVisible(text)))
  }

  /// The value of `--format`, the format of the extension of `--output`, or the default.
  func format<Format: CaseIterable & RawRepresentable<String>>(
    ofFile: (String) -> Format? = { _ in nil }, default format: Format
  ) throws(CommandExit) -> Format {
    guard let name = options["format"] else {
      guard let path = options.path("output") else { return format }
      let file = path.display
      if let format = ofFile(file) { return format }
      // The files of a session are refused with their own message.
      guard hasExtension(file), quietFolder?.isSessionFile(path) != true else { return format }
      let ends = ExportFormat.allCases.filter { Format(rawValue: $0.rawValue) != nil }
        .map { "." + $0.fileExtension }
      throw .usage(
        .usageOutput(
          file: makeVisible(file), ends: localizer.list(ends)))
    }
    if let format = Format(rawValue: name) { return format }
    let formats = Format.allCases.map(\.rawValue)
    throw .usage(.usageFormat(value: makeVisible(name), formats: formats.joined(separator: ", ")))
  }

  /// Whether the name of a file has a dot that neither starts nor ends it.
  private func hasExtension(_ file: String) -> Bool {
    let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.dropFirst().dropLast().contains(".")
  }
}
