import TestSupport
import Testing

@testable import WizardCore

/// A route as one line.
private struct Row: Equatable, CustomStringConvertible {
  let flow: FlowID
  var method: VerificationMethod?
  let feesFen: Int
  let wait: WaitRange

  init(_ flow: FlowID, _ method: VerificationMethod? = nil, _ feesFen: Int = 0, _ wait: WaitRange = none) {
    self.flow = flow
    self.method = method
    self.feesFen = feesFen
    self.wait = wait
  }

  static let none = WaitRange(min: 0, max: 0, unit: .working)
  static let transfer = WaitRange(min: 0, max: 10, unit: .calendar)
  static let review = WaitRange(min: 1, max: 7, unit: .working)

  static let quick = Row(.quickRegister)
  static let byTransfer = Row(.register, .bankTransfer, 0, transfer)
  static let byCertification = Row(.register, .certification, 30000, review)
  static let certify = Row(.certify, nil, 30000, review)

  var description: String { "\(flow) \(method.map { "\($0)" } ?? "-") \(feesFen) \(wait)" }
}

extension Wizard {
  fileprivate var rows: [Row] { routes.map { Row($0.flow, $0.method, $0.feesFen, $0.wait) } }
}

@Suite struct StartTests {
  typealias Account = (Bool, Bool, Bool)

  private func rows(_ goal: Goal, _ subject: SubjectType, _ account: Account?) -> (FlowID?, [Row]) {
    let wizard = SampleSession.wizard(SampleSession.start(goal, subject, account: account))
    return (wizard.recommended, wizard.rows)
  }

  @Test(arguments: [SubjectType.enterprise, .soleTrader])
  func `an enterprise or sole trader registers by transfer, by certification, or quickly`(
    subject: SubjectType
  ) {
    let own: [Row] = [.byTransfer, .byCertification]
    #expect(rows(.newMiniProgram, subject, nil) == (.register, own))
    #expect(rows(.newMiniProgram, subject, (false, true, false)) == (.register, own))
    #expect(rows(.newMiniProgram, subject, (true, false, false)) == (.register, own))
    #expect(rows(.newMiniProgram, subject, (true, true, false)) == (.quickRegister, [.quick] + own))
  }

  @Test(arguments: [SubjectType.government, .media, .other])
  func `others register by certification, or quickly`(subject: SubjectType) {
    #expect(rows(.newMiniProgram, subject, nil) == (.register, [.byCertification]))
    #expect(
      rows(.newMiniProgram, subject, (true, true, true)) == (.quickRegister, [.quick, .byCertification]))
  }

  @Test(arguments: [nil, (true, true, true), (false, false, false)] as [Account?])
  func `an individual registers without verification`(account: Account?) {
    #expect(rows(.newMiniProgram, .individual, account) == (.register, [Row(.register)]))
  }

  @Test func `an existing mini program is certified by its account, after linking, or by itself`() {
    let (goal, subject) = (Goal.certifyExisting, SubjectType.media)
    #expect(rows(goal, subject, (true, true, true)) == (.quickCertify, [Row(.quickCertify), .certify]))
    #expect(rows(goal, subject, (true, true, false)) == (.link, [Row(.link), .certify]))
    #expect(rows(goal, subject, (true, false, true)) == (.certify, [.certify]))
    #expect(rows(goal, subject, (false, true, true)) == (.certify, [.certify]))
    #expect(rows(goal, subject, nil) == (.certify, [.certify]))
  }

  @Test(arguments: [nil, (true, true, true), (true, true, false)] as [Account?])
  func `an individual cannot have a mini program certified`(account: Account?) {
    let wizard = SampleSession.wizard(SampleSession.start(.certifyExisting, .individual, account: account))
    #expect(wizard.progress.status == .blocked && wizard.progress.position == .situation)
    #expect(wizard.codes == ["certification.individual"])
    #expect(wizard.recommended == nil && wizard.routes == [])
  }

  @Test func `the other goals lead to the flow of their name`() {
    #expect(rows(.linkAccounts, .enterprise, (true, true, true)) == (.link, [Row(.link)]))
    #expect(rows(.launchExisting, .individual, nil) == (.launch, [Row(.launch)]))
    #expect(rows(.usePhoneNumber, .enterprise, nil) == (.phoneNumber, [Row(.phoneNumber)]))
    #expect(rows(.usePhoneNumber, .individual, nil) == (.phoneNumber, []))
  }

  @Test func `a route names its documents and people`() {
    let routes = SampleSession.wizard(SampleSession.start(.newMiniProgram, account: (true, true, true)))
      .routes
    #expect(
      routes.map(\.people) == [
        [.applicant, .administrator, .officialAccountAdministrator, .developer],
        [.applicant, .administrator, .finance, .developer],
        [.applicant, .administrator, .finance, .developer],
      ])
    #expect(routes.map(\.documents) == [[], [], ["licence", "legalPersonIDCard", "corporateAccount"]])
  }

  @Test func `changing a fact changes its route and the order of routes`() {
    func rows(_ facts: [Fact], _ session: Session) -> [Row] {
      Wizard(session, rulebook: .documented(but: facts), today: today).rows
    }
    let session = SampleSession.start(.newMiniProgram)
    let free = Fact(.certificationFee, is: .money(0), from: [.reported])
    // From Saturday 21 November both may last until 1 December; the transfer may be there at once.
    #expect(rows([free], session) == [.byTransfer, Row(.register, .certification, 0, Row.review)])
    let swift = Fact(.certificationReviewDays, is: .dayRange(2, 6, .working), from: [.reported])
    #expect(
      rows([free, swift], session) == [
        Row(.register, .certification, 0, WaitRange(min: 2, max: 6, unit: .working)), .byTransfer,
      ])
    let days = Fact(.transferDays, is: .days(5, .working), from: [.reported])
    #expect(rows([days], session).first?.wait == WaitRange(min: 0, max: 5, unit: .working))
    let dear = Fact(.certificationFee, is: .money(45_000), from: [.reported])
    #expect(rows([dear], SampleSession.start(.certifyExisting)).map(\.feesFen) == [45_000])
  }

  @Test func `routes are offered once all is answered, and one is recommended once it is certain`() {
    let session = SampleSession.start(.newMiniProgram, account: (true, true, false))
    for field in session.answers.keys {
      let wizard = SampleSession.wizard(session.with(field, nil))
      #expect(wizard.routes == [] && wizard.recommended == nil, "\(field)")
    }
    let uncertified = session.with(.officialAccountCertified, .yesNo(false)).with(.sameSubject, nil)
    #expect(SampleSession.wizard(uncertified).recommended == .register)
    #expect(
      SampleSession.wizard(Session(flow: .start, answers: [.goal: .text("linkAccounts")])).recommended
        == .link)
  }

  @Test func `only start recommends`() {
    for session in SampleSession.others where session.flow != .start {
      #expect(SampleSession.wizard(session).recommended == nil && SampleSession.wizard(session).routes == [])
    }
  }

  @Test func `an inactive answer about an account has no effect`() {
    let session = SampleSession.start(.newMiniProgram, account: (true, true, true))
      .with(.hasOfficialAccount, .yesNo(false))
    #expect(SampleSession.wizard(session).recommended == .register)
    #expect(SampleSession.wizard(session).rows == [.byTransfer, .byCertification])
  }

  @Test func `a chosen route starts with the answers that its flow asks for`() {
    let routes = SampleSession.wizard(SampleSession.start(.newMiniProgram, account: (true, true, true)))
      .routes
    #expect(routes.map(\.flow) == [.quickRegister, .register, .register])
    #expect(
      routes.map(\.answers) == [
        [
          .officialAccountType: .text("enterprise"), .sameSubject: .yesNo(true),
          .officialAccountCertified: .yesNo(true),
        ],
        [.subjectType: .text("enterprise"), .verificationMethod: .text("bankTransfer")],
        [.subjectType: .text("enterprise"), .verificationMethod: .text("certification")],
      ])
    let quick = SampleSession.wizard(
      SampleSession.start(.certifyExisting, .media, account: (true, true, true))
    ).routes
      .first
    #expect(
      quick?.answers == [
        .miniProgramType: .text("media"), .sameSubject: .yesNo(true), .accountsLinked: .yesNo(true),
        .officialAccountCertified: .yesNo(true),
      ])
    let government = SampleSession.wizard(SampleSession.start(.newMiniProgram, .government)).routes.first
    #expect(government?.flow == .register && government?.answers == [.subjectType: .text("government")])
  }

  @Test func `every offered route can be started and is neither blocked nor has inactive answers`() {
    let accounts: [Account?] = [nil] + (0..<8).map { ($0 & 1 != 0, $0 & 2 != 0, $0 & 4 != 0) }
    for goal in Goal.allCases {
      for subject in SubjectType.allCases {
        for account in accounts {
          let wizard = SampleSession.wizard(SampleSession.start(goal, subject, account: account))
          #expect(
            wizard.recommended == nil || goal == .usePhoneNumber
              || wizard.routes.contains { $0.flow == wizard.recommended })
          for route in wizard.routes {
            let started = wizard.taking(route)
            #expect(started.replay.problems.allSatisfy { !$0.isError })
            #expect(started.progress.status == .asking && started.inactiveAnswersToShow == [])
            #expect(started.wasFoundByStart && started.originFlow == nil)
            // The answers of `start` are kept, so another route can be chosen.
            let again = started.apply(.switchFlow(.start), today: today)
            #expect(again.routes == wizard.routes && again.recommended == wizard.recommended)
          }
        }
      }
    }
  }
}
