import Foundation
import Testing
import WizardStore
import WizardText

/// Warnings about a value that other sessions use, shown as soon as it is typed.
@Suite struct SharedValueWarningTests {
  /// A value to type, and the start of its warnings in each language.
  private struct Typed {
    let text: String
    let warnings: [Language: [String]]
  }

  private static let code = "92310115MA1K4XTQ6F"

  /// The values typed at the positions of two sessions.
  private static let typed: [(session: String, values: [Typed])] = [
    (
      "shop",
      [
        Typed(text: "晨星文具有限公司", warnings: [:]),
        Typed(
          text: code,
          warnings: [
            .zh: ["代码 \(code) 用于", "代码 \(code) 在"],
            .en: ["The code \(code) is used in", "The code \(code) has different names in"],
          ]),
      ]
    ),
    (
      "person",
      [
        Typed(text: "陈志强", warnings: [:]),
        Typed(
          text: "11010519491231002X",
          warnings: [.zh: ["身份证号 ****002X 用于"], .en: ["The identity card ****002X is used in"]]),
        Typed(
          text: "13912345670",
          warnings: [.zh: ["手机号 ****5670 用于"], .en: ["The phone number ****5670 is used in"]]),
      ]
    ),
  ]

  /// Five registrations of one shop by one person, two more sessions at the steps where these are typed, and others,
  /// which are more than the screen reads at once.
  private func home() throws -> Home {
    let home = try Home()
    func make(_ name: String, _ answers: String) throws {
      let file = home.path + "/answers.json"
      try Data(answers.utf8).write(to: URL(filePath: file))
      _ = try Program.run(["new", name, "--answers", file, "--today", AnswersFixture.day], home: home.path)
    }
    for number in 1...5 {
      try make(
        "shop\(number)",
        """
        {"schema": 1, "flow": "register", "answers": {"email": "shop\(number)@example.cn", "emailUnused": true,
        "subjectType": "soleTrader", "legalName": "开元文具（上海）有限公司", "code": "\(Self.code)",
        "adminName": "陈志强", "adminIDNumber": "11010519491231002X", "adminPhone": "13912345670"}}
        """)
    }
    for (name, subject) in [("shop", "soleTrader"), ("person", "individual")] {
      try make(
        name,
        """
        {"schema": 1, "flow": "register", "answers": {"email": "\(name)@example.cn", "emailUnused": true,
        "subjectType": "\(subject)"}, "done": {"openRegistration": "\(AnswersFixture.day)",
        "fillEmailAndPassword": "\(AnswersFixture.day)", "activateEmail": "\(AnswersFixture.day)"}}
        """)
    }
    for number in 100..<220 {
      let other = """
        {"schema": 1, "id": "other\(number)", "flow": "register", "answers": {"email": "\(number)@example.cn"},
        "revision": 1, "created": "\(AnswersFixture.day)", "updated": "\(AnswersFixture.day)"}
        """
      try Data(other.utf8).write(to: URL(filePath: home.session("other\(number)")))
    }
    return home
  }

  private func dense(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: Language.allCases)
  func `the screen shows the limits of a card, a phone and a subject, and two names of a code`(
    language: Language
  )
    throws
  {
    for (session, values) in Self.typed {
      let terminal = try Terminal(
        [session, "--today", AnswersFixture.day, "--lang", language.rawValue], home: home(), rows: 40)
      try terminal.wait(for: "wxwizard · \(session)")
      for value in values {
        try terminal.press([.text(value.text), .key("Enter")])
        for warning in value.warnings[language] ?? [] {
          let end = Date().addingTimeInterval(20)
          var screen = ""
          repeat {
            screen = dense(try terminal.screen().joined())
          } while !screen.contains(dense(warning)) && Date() < end
          #expect(screen.contains(dense(warning)), "\(value.text): \(screen)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `plain text shows the limits of a card, a phone and a subject, and two names of a code`(
    language: Language
  ) throws {
    for (session, values) in Self.typed {
      let home = try self.home()
      let run = try Program.run(
        [session, "--plain", "--today", AnswersFixture.day, "--lang", language.rawValue], home: home.path,
        typing: values.map(\.text).joined(separator: "\n") + "\nq\n")
      for warning in values.flatMap({ $0.warnings[language] ?? [] }) {
        #expect(dense(run.output).contains(dense(warning)), "\(run.output)")
      }
    }
  }
}
