import Testing
import WizardCore
import WizardText

@testable import WizardUI

@Suite struct LineFaceTests {
  private let day = LineConversation.day

  private func register(_ answers: [FieldID: Answer] = [:], done: [TaskID: CivilDate] = [:]) -> Session {
    Session(flow: .register, answers: answers, done: done)
  }

  /// A company whose transfer is under way.
  private func transferring(_ answers: [FieldID: Answer] = [:], paid: String? = nil) -> Session {
    let early = CivilDate(iso: "2026-11-02") ?? day
    var done: [TaskID: CivilDate] = [:]
    for task: TaskID in [
      .openRegistration, .fillEmailAndPassword, .activateEmail, .bindAdministrator, .submitRegistration,
      .noteTransferDetails,
    ] { done[task] = early }
    done[.payTransfer] = paid.flatMap { CivilDate(iso: $0) }
    let known: [FieldID: Answer] = [
      .email: .text("ops@kaiyuan.example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("enterprise"),
      .legalName: .text("开元文具"), .code: .text("91310104MA1FR2X567"),
      .verificationMethod: .text("bankTransfer"), .accountKind: .text("basic"),
      .accountHolder: .text("开元文具"), .bankName: .text("招商银行"), .adminName: .text("陈志强"),
      .adminPhone: .text("13912345678"), .adminWeChatReady: .yesNo(true), .subjectConfirmed: .yesNo(true),
    ]
    return register(known.merging(answers) { $1 }, done: done)
  }

  @Test func `a refused answer says why, stays, and Enter alone passes on`() {
    var talk = LineConversation(.en, about: register())
    talk.type("ops@")
    #expect(talk.said.first?.hasPrefix("To mend: The e-mail") == true)
    #expect(talk.heard("You gave: ops@."))
    #expect(talk.model.wizard?.session.answers[.email] == .text("ops@"))
    talk.type("")
    #expect(talk.heard("Question 2 of"))
    #expect(talk.model.wizard?.session.answers[.email] == .text("ops@"))
  }

  @Test func `Enter alone keeps an answer, minus takes it back, and a sign behind a space is an answer`() {
    var talk = LineConversation(.en, about: register([.email: .text("ops@kaiyuan.example.cn")]))
    talk.type("<")
    #expect(talk.heard("Present answer: ops@kaiyuan.example.cn. Enter alone keeps it."))
    talk.type("", "<", "-")
    #expect(talk.model.wizard?.session.answers[.email] == nil)
    talk.type(" ?")
    #expect(talk.model.wizard?.session.answers[.email] == .text("?"))
  }

  @Test(arguments: [
    ("1,3", [0, 2]), ("2-3", [1, 2]), ("３，１", [2, 0]), ("1、2", [0, 1]), ("1 2 1", [0, 1]), ("0", []),
  ])
  func `several answers are chosen by numbers`(line: String, chosen: [Int]) {
    var talk = LineConversation(
      .en,
      about: register([
        .subjectType: .text("enterprise"), .verificationMethod: .text("certification"),
        .specialTrade: .text("none"), .email: .text("ops@kaiyuan.example.cn"), .emailUnused: .yesNo(true),
        .legalName: .text("开元文具"), .code: .text("91310104MA1FR2X567"),
      ]))
    talk.type("<", "<", "<")
    while !talk.heard("Several may hold") {
      guard talk.transcript.count < 2000 else { break }
      talk.type("")
    }
    let offered = talk.model.wizard?.replay.documentsRequired ?? []
    #expect(offered.count == 3)
    talk.type("1,9")
    #expect(talk.heard("“9” is not offered"))
    talk.type(line)
    #expect(talk.model.wizard?.session.answers[.documentsReady] == .set(chosen.map { offered[$0] }))
  }

  @Test func `a change that turns the way is asked before it is saved`() {
    var talk = LineConversation(.en, about: transferring())
    talk.type("=", "3", "1")
    #expect(talk.heard("Kept for later, not deleted:"))
    #expect(talk.effects.isEmpty)
    talk.type("perhaps")
    #expect(talk.said.first == "Type y or n.")
    talk.type("n")
    #expect(talk.model.wizard?.session.answers[.subjectType] == .text("enterprise"))
    talk.type("3", "个人", "y")
    #expect(talk.model.wizard?.session.answers[.subjectType] == .text("enterprise"))
    talk.type("", "3", "1", "y")
    #expect(talk.model.wizard?.session.answers[.subjectType] == .text("individual"))
    #expect(talk.model.screen == .summary)
  }

  @Test func `a tick takes a day that is past and in order`() {
    var talk = LineConversation(.en, about: transferring())
    talk.type("#", "7", "2026-12-24")
    #expect(talk.heard("The day cannot lie in the future."))
    talk.type("2026-11-01")
    #expect(talk.heard("cannot be earlier than"))
    talk.type("7", "2026年11月10日")
    #expect(talk.model.wizard?.session.done[.payTransfer] == CivilDate(iso: "2026-11-10"))
    talk.type("7", "n")
    #expect(talk.model.wizard?.session.done[.payTransfer] == nil)
  }

  @Test func `a failed transfer is tried again, with what that clears`() {
    let session = transferring([.transferOutcome: .text("mismatched")], paid: "2026-11-10")
    var talk = LineConversation(.en, about: session)
    // The ten days are over: that is told first.
    #expect(talk.heard("Result of the transfer, overdue, by 2026-11-12, for finance"))
    talk.type("")
    #expect(talk.heard("It did not work out this time."))
    talk.type("y")
    #expect(talk.heard("To be done again: Send the transfer"))
    talk.type("y")
    #expect(talk.model.wizard?.session.attempts.map(\.outcome) == ["mismatched"])
    #expect(talk.model.wizard?.session.done[.payTransfer] == nil)
    #expect(talk.heard("Step 6 of"))
  }

  @Test func `past the day it is first asked whether the transfer was paid in time`() {
    var talk = LineConversation(.en, about: transferring())
    #expect(talk.model.wizard?.progress.status == .expired)
    talk.type("", "y")
    #expect(talk.heard("was it sent in time?"))
    talk.type("y", "2026-11-10")
    #expect(talk.model.wizard?.progress.status == .waiting || talk.model.wizard?.progress.status == .acting)
    #expect(talk.model.wizard?.session.done[.payTransfer] == CivilDate(iso: "2026-11-10"))
  }

  @Test func `the language changes in the middle, and help asks again`() {
    var talk = LineConversation(.en, about: register())
    talk.type("！")
    #expect(talk.heard("注册邮箱，激活邮件会发到这里"))
    let confirmation = talk.said.last
    talk.type("？")
    #expect(talk.heard("问号"))
    #expect(talk.said.last == confirmation)
  }

  @Test(arguments: ["我的店", "-acme", "Acme!"])
  func `a name that will not do is told with an example, and asked for again`(name: String) {
    var talk = LineConversation(.en)
    talk.type(name)
    #expect(talk.said.first?.contains("Type, for example, acme-shop.") == true)
    #expect(talk.effects.isEmpty && talk.model.screen == .picker)
    talk.type("acme")
    #expect(talk.effects == [.create("acme")])
  }

  @Test func `a bracket that is missing is told by its name`() {
    var talk = LineConversation(.zh, about: transferring([.legalName: .text("开元（上海）文具")]))
    talk.type("=", "8", "开元（上海文具")
    #expect(talk.heard("右括号"))
  }

  @Test func `a comma in an address is called a comma`() {
    var talk = LineConversation(.en, about: register())
    talk.type("zhang@163，com")
    #expect(
      talk.said.first == "To mend: The e-mail has a comma or 。 after the @; put a dot there, as in example.cn"
    )
  }

  @Test func `a step that nobody has begun is begun with its first question, also one that may wait`() {
    var talk = LineConversation(.en, about: Session(flow: .quickRegister))
    #expect(talk.heard("Question 1 of"))
    talk.type("", "2", "@", "")
    #expect(talk.heard("Question 3 of"))
  }

  @Test func `a blocked way offers the flow that is open, once the answers are given`() {
    let blocked = Session(
      flow: .quickCertify,
      answers: [
        .miniProgramType: .text("enterprise"), .miniProgramCertified: .yesNo(false),
        .officialAccountCertified: .yesNo(true), .officialAccountCertifiedUntil: .text("2027-03-31"),
        .sameSubject: .yesNo(true),
      ])
    var talk = LineConversation(.en, about: blocked)
    talk.type("n")
    while !talk.heard("Take this way instead") {
      guard talk.transcript.count < 200 else { break }
      talk.type("")
    }
    #expect(talk.said.last == "To turn there, type a number from 1 to 1. To stay, press Enter.")
    talk.type("2")
    #expect(talk.said == ["“2” is not offered: type a number from 1 to 1.", talk.said.last])
    talk.type("1")
    #expect(talk.model.wizard?.flow.id == .link)
    #expect(talk.said.first?.hasPrefix("Now in: ") == true)
  }

  @Test func `leaving in spite of a failed save says what is lost`() {
    var talk = LineConversation(.en, about: register())
    talk.type("ops@kaiyuan.example.cn")
    talk.tell(.notSaved("ENOSPC"))
    talk.type("q")
    #expect(!talk.effects.contains(.quit))
    talk.tell(.notSaved("ENOSPC"))
    talk.type("q")
    #expect(talk.effects == [.quit])
    #expect(talk.said == ["NOT SAVED: ENOSPC. What you entered last is gone with this program."])
  }

  @Test(arguments: ["\u{1B}[A", "\u{200B}", "\u{3000}\u{200B}"])
  func `what leaves nothing to be seen takes no answer back`(line: String) {
    var talk = LineConversation(.en, about: register())
    talk.type("ops@kaiyuan.example.cn", "<", line)
    #expect(talk.model.wizard?.session.answers[.email] == .text("ops@kaiyuan.example.cn"))
    // An empty line keeps the answer and goes on; what only turned out to be empty is asked again.
    let isToldOf = talk.said.contains("Nothing that can be seen was typed, so nothing was changed.")
    #expect(isToldOf == line.hasPrefix("\u{1B}"))
  }

  @Test func `dropping what is half typed leaves the accepted answer`() throws {
    let wizard = Journey.wizard(Journey.session(upTo: .organisation).with(.legalName, .text("晨星")))
    var model = PlainTextModel([.en: Localizer(.en)], language: .en, today: today)
    model.open(wizard, name: "acme", isReturning: false, drafts: [Draft(.legalName, "晨")])
    #expect(model.take("-") == [.dropDraft(.legalName)])
    #expect(model.wizard?.session.answers[.legalName] == .text("晨星"))
    #expect(model.say().contains { $0.hasSuffix("晨星. Enter keeps it.") || $0.contains("晨星") })
    #expect(model.take("-").contains { if case .save = $0 { true } else { false } })
    #expect(model.wizard?.session.answers[.legalName] == nil)
  }

  @Test func `where there is nothing to choose, no number is asked for`() {
    let session = Session(flow: .start, answers: [.goal: .text("usePhoneNumber")])
    var talk = LineConversation(.en, about: session)
    talk.type("@")
    #expect(talk.model.wizard.map { Overview($0).items.isEmpty && $0.turns.isEmpty } == true)
    talk.type("2")
    #expect(talk.said.first == "There is nothing to choose here. To go on, press Enter; to go back, type <.")
  }

  @Test func `what is chosen but not offered at present stays chosen`() throws {
    var session = Journey.session(upTo: .organisation)
    let asked = try #require(Flow.register.field(.documentsReady))
    guard case .set(let all) = asked.field.kind else { return }
    session.answers[.documentsReady] = .set(all)
    let wizard = Journey.wizard(session)
    var model = PlainTextModel([.en: Localizer(.en)], language: .en, today: today)
    model.open(wizard, name: "acme", isReturning: false)
    model.show(.step(asked.step), prompt: .field(.documentsReady))
    let hidden = all.filter { !wizard.choices(for: asked.field).contains($0) }
    #expect(!hidden.isEmpty)
    _ = model.take("1")
    guard case .set(let chosen) = model.wizard?.session.answers[.documentsReady] else { return }
    #expect(Set(chosen) == Set(hidden + [wizard.choices(for: asked.field)[0]]))
  }

  @Test func `what was half typed on the screen is taken by Enter`() throws {
    var talk = LineConversation(.en, about: register())
    let wizard = try #require(talk.model.wizard)
    var model = talk.model
    model.open(wizard, name: "acme", isReturning: true, drafts: [Draft(.email, "ops@kaiyuan.example.cn")])
    #expect(model.say().contains { $0.contains("Half typed: ops@kaiyuan.example.cn.") })
    let effects = model.take("")
    #expect(effects.contains(.dropDraft(.email)))
    #expect(model.wizard?.session.answers[.email] == .text("ops@kaiyuan.example.cn"))
    talk.type("q")
    #expect(talk.effects == [.quit])
  }

  @Test func `what is read only is not saved, and what was not saved is tried again on leaving`() throws {
    let talk = LineConversation(.en, about: register())
    let wizard = try #require(talk.model.wizard)
    var model = talk.model
    model.open(wizard, name: "acme", isReturning: false, isReadOnly: true)
    #expect(model.take("ops@kaiyuan.example.cn").isEmpty)
    #expect(model.wizard?.session.answers.isEmpty == true)

    model.open(wizard, name: "acme", isReturning: false)
    _ = model.take("ops@kaiyuan.example.cn")
    model.tell(.notSaved("ENOSPC"))
    #expect(model.say().contains { $0.contains("NOT SAVED: ENOSPC") })
    #expect(model.take("q").count == 1)
    model.tell(.notSaved("ENOSPC"))
    #expect(model.take("q") == [.quit])
  }

  @Test(arguments: [UInt64](1...6))
  func `whatever is typed, nothing but text comes out and a question stands last`(seed: UInt64) {
    let pieces = [
      "", "y", "n", "1", "2", "3", "0", "1,3-5", "?", "<", "=", "#", "@", "!", "-", "g", "%", "acme",
      "2026-11-20",
      "\u{1B}[2J\u{202E}x", "ops@kaiyuan.example.cn", "开元文具", String(repeating: "字", count: 500),
      "99999999999999999999",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    var talk = LineConversation(
      seed.isMultiple(of: 2) ? .zh : .en, about: seed % 3 == 0 ? nil : transferring())
    for _ in 0..<120 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      talk.type(pieces[Int(state >> 33) % pieces.count])
      #expect(talk.said.last?.isEmpty == false)
      for line in talk.said {
        #expect(
          line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{202E}" })
      }
    }
  }
}
