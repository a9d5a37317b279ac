import WizardCore
import WizardText

/// `answer`: answers questions of a session without a screen, all of them or none.
///
/// A value is what an answers file has, and also what a person would write: `y` and `n`, loose dates, lists with
/// commas. Money is in fen as the field's name says; with decimals or a currency it is in yuan. An empty value
/// takes the answer back. What is wrong in form is not taken; what a rule objects to is kept and told, as on the screen.
struct AnswerCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "answer NAME FIELD=VALUE...", summary: .commandAnswer,
    example: "answer acme email=ops@example.cn emailUnused=y")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard let name = context.options.operands.first, context.options.operands.count > 1 else {
      throw .usage(.usageAnswerWhat)
    }
    let held = try LockedSession(name, context)
    defer { held.close() }
    var next = held.wizard
    var fields: Set<String> = []
    var isRefused = false
    for (step, field, value) in try read(context.options.operands.dropFirst(), held.wizard.flow) {
      let answer = field.answer(typed: value)
      switch field.read(answer) {
      case .missing, .value:
        if let day = next.impact(of: .answer(field.id, answer), today: context.today).finalSince {
          context.report(.impactFinal(date: day))
        }
        next = next.apply(.answer(field.id, answer), today: context.today)
        fields.insert(field.id.rawValue)
      case .wrongType, .unknownValue, .outOfRange:
        isRefused = true
        context.report(
          .answerNotTaken(
            field: field.id.rawValue, value: makeVisible(value),
            allowed: Allowed(localizer: context.localizer).text(field, at: step)))
        if let near = nearest(to: value, among: field.kind.values) {
          Output.report(context.localizer[.usageNearest(name: near)])
        }
      }
      if case .money = field.kind, case .count(let fen) = answer, !isRefused {
        Output.report("\(field.id.rawValue): \(context.localizer.money(fen: fen))")
      }
    }
    if isRefused { throw .reported(.problems) }
    let code = try held.commit(next, about: fields)
    let inactive = next.replay.inactive.filter(fields.contains)
    if let text = Report(localizer: context.localizer).inactive(inactive, in: next.flow) {
      Output.report(text)
    }
    return code
  }

  /// The fields and values that words stand for; all names that the flow does not know are told at once.
  private func read(
    _ localizer: ArraySlice<String>, _ flow: Flow
  ) throws(CommandExit) -> [(step: StepID, field: Field, value: String)] {
    var read: [(StepID, Field, String)] = []
    var unknown: [String] = []
    for word in localizer {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw .usage(.usageAnswerForm(word: makeVisible(word)))
      }
      if let (step, field) = FieldID.named(parts[0]).flatMap(flow.field) {
        read.append((step, field, parts[1]))
      } else {
        unknown.append(parts[0])
      }
    }
    if unknown.isEmpty { return read }
    let known = flow.fields.map(\.field.id.rawValue)
    let near = unknown.compactMap { nearest(to: $0, among: known) }
    let comma = context.localizer.language.listSeparator
    throw .usage(
      .usageUnknownField(
        flow: flow.id.rawValue, field: unknown.map { makeVisible($0) }.joined(separator: comma)),
      nearest: near.isEmpty ? nil : near.joined(separator: comma))
  }
}

extension Field {
  /// The answer that a word of the command line stands for, or nil for none; what cannot be read stays as typed.
  func answer(typed: String) -> Answer? {
    let text = typed.trimmed
    if text.isEmpty { return nil }
    switch kind {
    case .text: return .text(typed)
    case .choice: return .text(text)
    case .yesNo:
      switch text.normalised(.halfWidth).lowercased() {
      case "true", "yes", "y", "是": return .yesNo(true)
      case "false", "no", "n", "否": return .yesNo(false)
      default: return .text(typed)
      }
    case .count: return Int(text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .money: return Field.fen(typed: text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .date: return .text(CivilDate(loose: text)?.iso ?? typed)
    case .set:
      if text == "[]" { return .set([]) }
      let isMark: (Character) -> Bool = { ",，、;；".contains($0) || $0.isWhitespace }
      return .set(text.split(whereSeparator: isMark).map(String.init))
    }
  }

  /// Whole numbers are fen, as in a file; `0.07`, `7元` and `¥7` are yuan.
  private static func fen(typed text: String) -> Int? {
    var amount = text[...]
    for sign in ["¥", "￥", "CNY"] where amount.hasPrefix(sign) { amount = amount.dropFirst(sign.count) }
    for sign in ["元", "yuan"] where amount.hasSuffix(sign) { amount = amount.dropLast(sign.count) }
    if amount.count == text.count, !text.contains(".") { return Int(text) }
    return Yuan.fen(String(amount))
  }
}
