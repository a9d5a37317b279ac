import WizardCore
import WizardJSON

/// Decodes the members of an answers file: `answers`, `done` and `attempts`.
struct AnswersDecoder {
  private var answers: Answers = [:]
  private var unknownAnswers: [String: Answer] = [:]
  private var done: CompletedTasks = [:]
  private var unknownTasks: [String: CivilDate] = [:]
  private var attempts: [Attempt] = []

  /// The session with all members read so far.
  func session(_ flow: FlowID) -> Session {
    Session(
      flow: flow, answers: answers, done: done, attempts: attempts, unknownAnswers: unknownAnswers,
      unknownTasks: unknownTasks)
  }

  /// Reads all answers; the core validates them, so that all problems are reported at once.
  mutating func readAnswers(_ node: JSONNode) throws(FileError) {
    let members = try node.requireObject(at: "answers")
    answers.reserveCapacity(members.count)
    for member in members {
      let answer = Answer(member.value)
      if let field = FieldID.named(member.key) {
        answers[field] = answer
      } else {
        try Self.requireUnique(member, unknownAnswers.updateValue(answer, forKey: member.key))
      }
    }
  }

  /// Reads the completed tasks.
  ///
  /// A task without a valid day makes the file malformed.
  mutating func readDone(_ node: JSONNode) throws(FileError) {
    let members = try node.requireObject(at: "done")
    done.reserveCapacity(members.count)
    for member in members {
      let date = try member.node.requireDate(at: "done." + member.key)
      if let task = TaskID.named(member.key) {
        done[task] = date
      } else {
        try Self.requireUnique(member, unknownTasks.updateValue(date, forKey: member.key))
      }
    }
  }

  /// Reads the attempts as written; the core reports those that are not valid.
  mutating func readAttempts(_ node: JSONNode) throws(FileError) {
    for (index, element) in try node.requireArray(at: "attempts").enumerated() {
      attempts.append(try Self.attempt(element, at: "attempts[\(index)]"))
    }
  }

  private static func attempt(_ node: JSONNode, at path: String) throws(FileError) -> Attempt {
    var reason: String?
    var askedOn: String?
    for member in try node.requireObject(at: path) {
      switch member.key {
      case "step", "outcome", "on": break
      case "reason":
        if member.value != .null { reason = try member.node.requireText(at: path + ".reason", .textOrNull) }
      case "askedOn": askedOn = try member.node.requireText(at: path + ".askedOn")
      default:
        throw member.unknownKey(at: path + "." + member.key)
      }
    }
    func text(_ key: String) throws(FileError) -> String {
      let path = path + "." + key
      return try node.require(key, at: path, .text).requireText(at: path)
    }
    return Attempt(
      step: try text("step"), outcome: try text("outcome"), reason: reason, on: try text("on"),
      askedOn: askedOn)
  }

  /// Refuses canonically equivalent keys, such as `é` as one scalar and as two, like duplicate keys.
  ///
  /// `String` treats them as equal, so a dictionary would lose one of the values.
  private static func requireUnique<Value>(_ member: JSONMember, _ earlier: Value?) throws(FileError) {
    guard earlier == nil else {
      throw .json(JSONError(.duplicateKey, at: member.keyOffset, key: member.key))
    }
  }
}

extension Answer {
  /// The answer for a JSON value; a value of no answer's type is kept as JSON text.
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

  /// The JSON value of the answer.
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
