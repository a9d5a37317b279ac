import Testing
import WizardCore
import WizardText

@testable import WizardUI

@Suite struct PlainTextTests {
  private let day = PlainTextConversation.day

  private func register(_ answers: Answers = [:], done: CompletedTasks = [:]) -> Session {
    Session(flow: .register, answers: answers, done: done)
  }

  /// An enterprise that waits for its transfer.
  private func transferring(_ answers: Answers = [:], paid: String? = nil) -> Session {
    let early = CivilDate(iso: "2026-11-02") ?? day
    var done: CompletedTasks = [:]
    for task: TaskID in [
      .openRegistration, .fillEmailAndPassword, .activateEmail, .bindAdministrator, .submitRegistration,
      .noteTransferDetails,
    ] { done[task] = early }
    done[.payTransfer] = paid.flatMap { CivilDate(iso: $0) }
    let known: Answers = [
      .email: .text("ops@kaiyuan.example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("enterprise"),
      .legalName: .text("开元文具"), .code: .text("91310104MA1FR2X567"),
      .verificationMethod: .text("bankTransfer"), .accountKind: .text("basic"),
      .accountHolder: .text("开元文具"), .bankName: .text("招商银行"), .adminName: .text("陈志强"),
      .adminPhone: .text("13912345678"), .adminWeChatReady: .yesNo(true), .subjectConfirmed: .yesNo(true),
    ]
    return register(known.merging(answers) { $1 }, done: done)
  }

  @Test func `a refused answer is asked again with its reason, and Enter alone skips it`() {
    var conversation = PlainTextConversation(.en, about: register())
    conversation.type("ops@")
    #expect(conversation.printed.first?.hasPrefix("To correct: The e-mail") == true)
    #expect(conversation.shows(.plainRefused(answer: "ops@")))
    #expect(conversation.model.wizard?.session.answers[.email] == .text("ops@"))
    conversation.type("")
    #expect(conversation.shows("Question 2: "))
    #expect(conversation.model.wizard?.session.answers[.email] == .text("ops@"))
  }

  @Test func `Enter keeps an answer, minus clears it, and a command after a space is an answer`() {
    var conversation = PlainTextConversation(.en, about: register([.email: .text("ops@kaiyuan.example.cn")]))
    conversation.type("<")
    #expect(conversation.shows(.plainNow(answer: "ops@kaiyuan.example.cn")))
    conversation.type("", "<", "-")
    #expect(conversation.model.wizard?.session.answers[.email] == nil)
    conversation.type(" ?")
    #expect(conversation.model.wizard?.session.answers[.email] == .text("?"))
  }

  @Test(arguments: [
    ("1,3", [0, 2]), ("2-3", [1, 2]), ("３，１", [2, 0]), ("1、2", [0, 1]), ("1 2 1", [0, 1]), ("0", []),
  ])
  func `the values of a set are chosen by numbers and ranges`(line: String, chosen: [Int]) {
    var conversation = PlainTextConversation(
      .en,
      about: register([
        .subjectType: .text("enterprise"), .verificationMethod: .text("certification"),
        .specialTrade: .text("none"), .email: .text("ops@kaiyuan.example.cn"), .emailUnused: .yesNo(true),
        .legalName: .text("开元文具"), .code: .text("91310104MA1FR2X567"),
      ]))
    conversation.type("<", "<", "<")
    while !conversation.shows(.plainSetAsk(count: "3")) {
      guard conversation.transcript.count < 2000 else { break }
      conversation.type("")
    }
    let offered = conversation.model.wizard?.replay.documentsRequired ?? []
    #expect(offered.count == 3)
    conversation.type("1,9")
    #expect(conversation.shows(.plainBadNumber(text: "9", count: "3")))
    conversation.type(line)
    #expect(conversation.model.wizard?.session.answers[.documentsReady] == .set(chosen.map { offered[$0] }))
  }

  @Test func `a change with an impact is confirmed before it is saved`() {
    var conversation = PlainTextConversation(.en, about: transferring())
    conversation.type("=", "3", "1")
    #expect(conversation.shows("Not needed for now (kept):"))
    #expect(conversation.effects.isEmpty)
    conversation.type("perhaps")
    #expect(conversation.printed.first == "Type y or n.")
    conversation.type("n")
    #expect(conversation.model.wizard?.session.answers[.subjectType] == .text("enterprise"))
    conversation.type("3", "个人", "y")
    #expect(conversation.model.wizard?.session.answers[.subjectType] == .text("enterprise"))
    conversation.type("", "3", "1", "y")
    #expect(conversation.model.wizard?.session.answers[.subjectType] == .text("individual"))
    #expect(conversation.model.screen == .summary)
  }

  @Test func `a tick accepts only a past day after its prerequisites`() {
    var conversation = PlainTextConversation(.en, about: transferring())
    conversation.type("#", "7", "2026-12-24")
    #expect(conversation.shows("The day cannot be in the future."))
    conversation.type("2026-11-01")
    #expect(conversation.shows("cannot be earlier than"))
    conversation.type("7", "2026年11月10日")
    #expect(conversation.model.wizard?.session.done[.payTransfer] == CivilDate(iso: "2026-11-10"))
    conversation.type("7", "n")
    #expect(conversation.model.wizard?.session.done[.payTransfer] == nil)
  }

  @Test func `trying again after a failed transfer prints what it clears`() {
    let session = transferring([.transferOutcome: .text("mismatched")], paid: "2026-11-10")
    var conversation = PlainTextConversation(.en, about: session)
    // The deadline has passed, so the overview opens.
    #expect(conversation.shows("Result of the transfer, overdue, by 2026-11-12, finance does it"))
    conversation.type("")
    #expect(conversation.shows(.plainTryAgainStop))
    conversation.type("y")
    #expect(conversation.shows("To do again: Make the transfer"))
    conversation.type("y")
    #expect(conversation.model.wizard?.session.attempts.map(\.outcome) == ["mismatched"])
    #expect(conversation.model.wizard?.session.done[.payTransfer] == nil)
    #expect(conversation.shows("Step 6 of"))
  }

  @Test func `past the deadline the first question is whether the transfer was in time`() {
    var conversation = PlainTextConversation(.en, about: transferring())
    #expect(conversation.model.wizard?.progress.status == .expired)
    conversation.type("", "y")
    #expect(conversation.shows("was it sent in time?"))
    conversation.type("y", "2026-11-10")
    #expect(
      conversation.model.wizard?.progress.status == .waiting
        || conversation.model.wizard?.progress.status == .acting)
    #expect(conversation.model.wizard?.session.done[.payTransfer] == CivilDate(iso: "2026-11-10"))
  }

  @Test func `switching the language and help repeat the question`() {
    var conversation = PlainTextConversation(.en, about: register())
    conversation.type("！")
    #expect(conversation.shows("注册邮箱，用于接收激活邮件"))
    let confirmation = conversation.printed.last
    conversation.type("？")
    #expect(conversation.shows("问号"))
    #expect(conversation.printed.last == confirmation)
  }

  @Test(arguments: ["我的店", "-acme", "Acme!"])
  func `an invalid session name is answered with an example`(name: String) {
    var conversation = PlainTextConversation(.en)
    conversation.type(name)
    #expect(conversation.printed.first?.contains("For example: acme-shop.") == true)
    #expect(conversation.effects.isEmpty && conversation.model.screen == .sessionList)
    conversation.type("acme")
    #expect(conversation.effects == [.create("acme", .start)])
  }

  @Test func `a missing bracket is named in words`() {
    var conversation = PlainTextConversation(.zh, about: transferring([.legalName: .text("开元（上海）文具")]))
    conversation.type("=", "8", "开元（上海文具")
    #expect(conversation.shows("右括号"))
  }

  @Test func `a comma in an address is named in words`() {
    var conversation = PlainTextConversation(.en, about: register())
    conversation.type("zhang@163，com")
    #expect(
      conversation.printed.first
        == "To correct: The e-mail address has a comma or 。 after the @; use a dot, as in example.cn"
    )
  }

  @Test func `a step without answers begins with its first question, also an optional one`() {
    var conversation = PlainTextConversation(.en, about: Session(flow: .quickRegister))
    #expect(conversation.shows("Question 1: "))
    conversation.type("", "2", "@", "")
    #expect(conversation.shows("Question 3: "))
  }

  @Test func `quitting after a failed save says what is lost`() {
    var conversation = PlainTextConversation(.en, about: register())
    conversation.type("ops@kaiyuan.example.cn")
    conversation.show(.notSaved("ENOSPC"))
    conversation.type("q")
    #expect(!conversation.effects.contains(.quit))
    conversation.show(.notSaved("ENOSPC"))
    conversation.type("q")
    #expect(conversation.effects == [.quit])
    #expect(conversation.printed == [Localizer(.en)[.plainClosedUnsaved(reason: "ENOSPC")]])
  }

  @Test(arguments: ["\u{1B}[A", "\u{200B}", "\u{3000}\u{200B}"])
  func `a line without visible text does not clear the answer`(line: String) {
    var conversation = PlainTextConversation(.en, about: register())
    conversation.type("ops@kaiyuan.example.cn", "<", line)
    #expect(conversation.model.wizard?.session.answers[.email] == .text("ops@kaiyuan.example.cn"))
    // An empty line keeps the answer and goes on; a line without visible text is asked again.
    let isToldOf = conversation.printed.contains(
      Localizer(.en)[.plainNothingTyped])
    #expect(isToldOf == line.hasPrefix("\u{1B}"))
  }

  @Test func `dropping a draft keeps the accepted answer`() throws {
    let wizard = Journey.wizard(Journey.session(upTo: .organisation).with(.legalName, .text("晨星")))
    var model = PlainTextModel(Localizers { Localizer($0) }, language: .en, today: today)
    model.open(wizard, name: "acme", isReturning: false, drafts: [Draft(.legalName, "晨")])
    #expect(model.take("-") == [.dropDraft(.legalName)])
    #expect(model.wizard?.session.answers[.legalName] == .text("晨星"))
    #expect(model.render().contains { $0.hasSuffix("晨星. Enter keeps it.") || $0.contains("晨星") })
    #expect(model.take("-").contains { if case .save = $0 { true } else { false } })
    #expect(model.wizard?.session.answers[.legalName] == nil)
  }

  @Test func `an empty list does not ask for a number`() {
    let session = Session(flow: .start, answers: [.goal: .text("usePhoneNumber")])
    var conversation = PlainTextConversation(.en, about: session)
    conversation.type("@")
    #expect(conversation.model.wizard.map { Overview($0).items.isEmpty && $0.otherFlows.isEmpty } == true)
    conversation.type("2")
    #expect(
      conversation.printed.first
        == Localizer(.en)[.plainNothingToChoose])
  }

  @Test func `chosen values that are not offered stay chosen`() throws {
    var session = Journey.session(upTo: .organisation)
    let asked = try #require(Flow.register.field(.documentsReady))
    guard case .set(let all) = asked.field.kind else { return }
    session.answers[.documentsReady] = .set(all)
    let wizard = Journey.wizard(session)
    var model = PlainTextModel(Localizers { Localizer($0) }, language: .en, today: today)
    model.open(wizard, name: "acme", isReturning: false)
    model.go(to: .step(asked.step))
    model.prompt = .field(.documentsReady)
    let hidden = all.filter { !wizard.choices(for: asked.field).contains($0) }
    #expect(!hidden.isEmpty)
    _ = model.take("1")
    guard case .set(let chosen) = model.wizard?.session.answers[.documentsReady] else { return }
    #expect(Set(chosen) == Set(hidden + [wizard.choices(for: asked.field)[0]]))
  }

  @Test func `Enter accepts a draft typed on the screen`() throws {
    var conversation = PlainTextConversation(.en, about: register())
    let wizard = try #require(conversation.model.wizard)
    var model = conversation.model
    model.open(wizard, name: "acme", isReturning: true, drafts: [Draft(.email, "ops@kaiyuan.example.cn")])
    #expect(model.render().contains { $0.contains("Unconfirmed input: ops@kaiyuan.example.cn.") })
    let effects = model.take("")
    #expect(effects.contains(.dropDraft(.email)))
    #expect(model.wizard?.session.answers[.email] == .text("ops@kaiyuan.example.cn"))
    conversation.type("q")
    #expect(conversation.effects == [.quit])
  }

  @Test func `a read-only session is not saved, and quitting retries a failed save`() throws {
    let conversation = PlainTextConversation(.en, about: register())
    let wizard = try #require(conversation.model.wizard)
    var model = conversation.model
    model.open(wizard, name: "acme", isReturning: false, isReadOnly: true)
    #expect(model.take("ops@kaiyuan.example.cn").isEmpty)
    #expect(model.wizard?.session.answers.isEmpty == true)

    model.open(wizard, name: "acme", isReturning: false)
    _ = model.take("ops@kaiyuan.example.cn")
    model.show(.notSaved("ENOSPC"))
    #expect(model.render().contains { $0.contains("NOT SAVED: ENOSPC") })
    let unsaved = try #require(model.wizard?.session)
    #expect(model.take("q") == [.save(unsaved), .ensureSaved])
    model.show(.notSaved("ENOSPC"))
    #expect(model.render().contains { $0.contains("Quit wxwizard anyway?") })
    var other = model
    #expect(other.take("y") == [.quit])
    other = model
    #expect(other.take("n").isEmpty && other.confirmation == nil)
    #expect(model.take("q") == [.quit])
  }

  @Test(arguments: [UInt64](1...6))
  func `random lines print only visible text and end with a question`(seed: UInt64) {
    let pieces = [
      "", "y", "n", "1", "2", "3", "0", "1,3-5", "?", "<", "=", "#", "@", "!", "-", "g", "%", "acme",
      "2026-11-20",
      "\u{1B}[2J\u{202E}x", "ops@kaiyuan.example.cn", "开元文具", String(repeating: "字", count: 500),
      "99999999999999999999",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    var conversation = PlainTextConversation(
      seed.isMultiple(of: 2) ? .zh : .en, about: seed % 3 == 0 ? nil : transferring())
    for _ in 0..<120 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      conversation.type(pieces[Int(state >> 33) % pieces.count])
      #expect(conversation.printed.last?.isEmpty == false)
      for line in conversation.printed {
        #expect(
          line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{202E}" })
      }
    }
  }
}
