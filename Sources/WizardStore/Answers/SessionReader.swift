import WizardCore
import WizardJSON

/// Gathers a session from the members of a file that hold answers, ticks and attempts.
struct SessionReader {
  private var answers: [FieldID: Answer] = [:]
  private var unknownAnswers: [String: Answer] = [:]
  private var done: [TaskID: CivilDate] = [:]
  private var unknownTasks: [String: CivilDate] = [:]
  private var attempts: [Attempt] = []

  /// What was gathered, as the session of a flow.
  func session(_ flow: FlowID) -> Session {
    Session(
      flow: flow, answers: answers, done: done, attempts: attempts, unknownAnswers: unknownAnswers,
      unknownTasks: unknownTasks)
  }

  /// Takes all answers: the core says what is wrong with one, so that all faults are told at once.
  mutating func readAnswers(_ node: JSONNode) throws(FileError) {
    let members = try node.mustBeObject(at: "answers")
    answers.reserveCapacity(members.count)
    for member in members {
      let answer = Answer(member.value)
      if let field = FieldID.named(member.key) {
        answers[field] = answer
      } else {
        try Self.refuseTwin(of: member, unknownAnswers.updateValue(answer, forKey: member.key))
      }
    }
  }

  /// Takes the ticks: one without a day says nothing, so the file is refused.
  mutating func readDone(_ node: JSONNode) throws(FileError) {
    let members = try node.mustBeObject(at: "done")
    done.reserveCapacity(members.count)
    for member in members {
      let date = try member.node.mustBeDate(at: "done." + member.key)
      if let task = TaskID.named(member.key) {
        done[task] = date
      } else {
        try Self.refuseTwin(of: member, unknownTasks.updateValue(date, forKey: member.key))
      }
    }
  }

  /// Takes the attempts as they are written; the core reports those that make no sense.
  mutating func readAttempts(_ node: JSONNode) throws(FileError) {
    guard let elements = node.elements else {
      throw .malformed(path: "attempts", offset: node.offset, expected: .array)
    }
    for (index, element) in elements.enumerated() {
      attempts.append(try Self.attempt(element, at: "attempts[\(index)]"))
    }
  }

  private static func attempt(_ node: JSONNode, at path: String) throws(FileError) -> Attempt {
    var reason: String?
    for member in try node.mustBeObject(at: path) {
      switch member.key {
      case "step", "outcome", "on": break
      case "reason":
        if member.value != .null { reason = try member.node.mustBeText(at: path + ".reason", .textOrNull) }
      default:
        throw .malformed(path: path + "." + member.key, offset: member.keyOffset, expected: .knownKey)
      }
    }
    func text(_ key: String) throws(FileError) -> String {
      guard let value = node[key] else {
        throw .lacking(path: path + "." + key, offset: node.offset, expected: .text)
      }
      return try value.mustBeText(at: path + "." + key)
    }
    return Attempt(step: try text("step"), outcome: try text("outcome"), reason: reason, on: try text("on"))
  }

  /// Two keys may differ in their bytes and yet be one text to `String`, such as `é` in one scalar or two.
  ///
  /// One of the answers would be lost, so they are refused as if the key stood twice.
  private static func refuseTwin<Value>(of member: JSONMember, _ earlier: Value?) throws(FileError) {
    guard earlier == nil else {
      throw .json(JSONError(.duplicateKey, at: member.keyOffset, key: member.key))
    }
  }
}

extension Answer {
  /// The answer a value stands for; a value that can be none is kept as its text.
  init(_ value: JSONValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .bool(let bool): self = .yesNo(bool)
    case .integer(let number): self = .count(number)
    case .array(let elements):
      let texts = elements.compactMap(\.string)
      self = texts.count == elements.count ? .set(texts) : .foreign(JSONWriter.compact(value))
    case .null, .number, .object: self = .foreign(JSONWriter.compact(value))
    }
  }

  /// The value to write for the answer.
  var value: JSONValue {
    switch self {
    case .text(let text): return .string(text)
    case .yesNo(let bool): return .bool(bool)
    case .count(let number): return .integer(number)
    case .set(let texts): return .array(of: texts)
    case .foreign(let text):
      let node = try? JSONReader.read(Array(text.utf8))
      return node?.value ?? .string(text)
    }
  }
}
