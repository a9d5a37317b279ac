import TestSupport
import WizardCore
import WizardJSON
import WizardStore

/// The valid answers to every question of a flow; makes variants with one change.
struct FilledForm {
  private let flow: Flow
  private var answers: [(field: Field, value: JSONValue)] = []

  init?(_ id: FlowID, _ random: inout SplitMix64) {
    guard let today = CivilDate(iso: CLIFixture.day) else { return nil }
    flow = Flow.named(id)
    var session = Session(flow: id)
    var asked: Set<FieldID> = []
    while true {
      let replay = Replay(session, flow: flow, rulebook: .documented, today: today)
      let open = flow.fields.first { replay.fields[$0.field.id] != nil && !asked.contains($0.field.id) }
      guard let field = open?.field else { break }
      asked.insert(field.id)
      let value = Self.good(field, &random)
      session.answers[field.id] = Answer(value)
      answers.append((field, value))
    }
  }

  /// A file with one change, usually an invalid one.
  func file(_ random: inout SplitMix64) -> String {
    var members = answers.map { ($0.field.id.rawValue, $0.value) }
    var done: [(String, JSONValue)] = [("activateEmail", "2026-11-01")]
    var attempts: [JSONValue] = []
    var head: [(String, JSONValue)] = [("schema", 1), ("flow", .string(flow.id.rawValue))]
    switch Int.random(in: 0..<16, using: &random) {
    case 0: members.append((random.pick(["emial", "Email", "subjecttype", ""]), "x"))
    case 1: done.append((random.pick(["payTransferr", "pay", "PublisH"]), "2026-11-02"))
    case 2: done.append(("publish", Self.day(&random)))
    case 3: attempts.append(attempt(&random))
    case 4: head.append((random.pick(["don", "answer", "comment", "revision", "lastStep"]), 3))
    case 5:
      members.append((random.pick(FieldID.allCases.filter { flow.field($0) == nil }.map(\.rawValue)), .null))
    default:
      let index = Int.random(in: members.indices, using: &random)
      members[index].1 = Self.any(answers[index].field, &random)
    }
    head += [
      ("answers", .object(of: members)), ("done", .object(of: done)), ("attempts", .array(of: attempts)),
    ]
    return JSONWriter.lines(.object(of: head))
  }

  private func attempt(_ random: inout SplitMix64) -> JSONValue {
    let retries = flow.steps.flatMap { step in step.retries.map { (step.id.rawValue, $0.outcome) } }
    let (step, outcome) = retries.randomElement(using: &random) ?? ("email", "late")
    var members: [(String, JSONValue)] = [
      ("step", .string(random.pick([step, step, "email"]))),
      ("outcome", .string(random.pick([outcome, outcome, "matched"]))),
      ("on", random.pick(["2026-11-01", "2026-11-01", "2026-1-1"])),
    ]
    if Bool.random(using: &random) {
      members.append(("reason", random.pick(["nameMismatch", "other", "weather", .null, 4])))
    }
    return .object(of: members)
  }

  private static func good(_ field: Field, _ random: inout SplitMix64) -> JSONValue {
    switch field.kind {
    case .text: .string(random.pick(texts(field.id)))
    case .choice(let values): .string(random.pick(values))
    case .yesNo: .bool(Bool.random(using: &random))
    case .count, .money: .integer(Int.random(in: 0..<40, using: &random))
    case .date: "2026-10-31"
    case .set(let values): .array(of: values.filter { _ in Bool.random(using: &random) })
    }
  }

  private static func texts(_ field: FieldID) -> [String] {
    switch field {
    case .email: ["ops@example.cn", "Ｏps＠example.cn ", "a.b+c@x-y.example.com.cn"]
    case .code: ["91310104MA1FR2X567", "91310104 ma1fr2x567", "12345678-X", "310104000012345"]
    case .adminIDNumber: ["310104198506120035", "31010419850612003x"]
    case .adminPhone: ["13912345678", "139 1234 5678", "１３９12345678"]
    case .appID: ["wx00112233445566aa"]
    case .originalID: ["gh_00112233aabb"]
    default: ["开元文具（上海）有限公司", "x", ""]
    }
  }

  /// A random value for a field: valid, nearly valid, or of another type.
  private static func any(_ field: Field, _ random: inout SplitMix64) -> JSONValue {
    let good = good(field, &random)
    switch (Int.random(in: 0..<8, using: &random), good) {
    case (0, _): return random.pick([.null, true, 3, "三", ["x"], [:], .number("1.5"), "", "  "])
    case (1...3, _): return good
    case (_, .string(let text)):
      if case .date = field.kind { return day(&random) }
      return .string(random.edit(text))
    case (_, .integer):
      return .integer(random.pick([-1, 0, Field.countLimit, Field.countLimit + 1, Int.max]))
    case (_, .array(let elements)):
      return .array(of: elements.compactMap(\.string) + [random.pick(["passport", "licence", " licence"])])
    default: return random.pick([true, false, "true", 1, "yes"])
    }
  }

  private static func day(_ random: inout SplitMix64) -> JSONValue {
    let day = random.pick([
      "2026-02-28", "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2026-04-31", "2026-12-31",
      "0000-01-01", "0026-12-01", "1999-12-31", "2026-11-00", "2026-00-10", "2026-13-01", "2026-11-2", "soon",
    ])
    return .string(Bool.random(using: &random) ? random.edit(day) : day)
  }
}

extension Answer {
  fileprivate init(_ value: JSONValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .bool(let bool): self = .yesNo(bool)
    case .integer(let number): self = .count(number)
    case .array(let elements): self = .set(elements.compactMap(\.string))
    case .null, .number, .object: self = .foreign("null")
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  /// The text with one or two characters inserted, removed or replaced.
  fileprivate mutating func edit(_ text: String) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...2, using: &self) {
      let character = pick(Array("0aXzGIO@.-_ ９Ａ＠　中\n\t"))
      let place = Int.random(in: 0...characters.count, using: &self)
      switch Int.random(in: 0..<3, using: &self) {
      case 0: characters.insert(character, at: place)
      case 1: if place < characters.count { characters.remove(at: place) }
      default: if place < characters.count { characters[place] = character }
      }
    }
    return String(characters)
  }
}
