import ExportTestSupport
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardJSON
import WizardText

@Suite struct AgendaTests {
  private let localizer = Localizer(.en)

  private func request(_ name: String, _ session: Session, on today: String = "2026-11-21") throws
    -> ExportRequest
  {
    let wizard = Wizard(session, today: date(today))
    var request = ExportRequest(wizard: wizard, localizer: localizer, name: name)
    request.calendar = CalendarIdentity(id: name + "ID", revision: 3)
    return request
  }

  private func agenda(
    _ format: AgendaFormat, days: Int = 14, role: Role? = nil, _ requests: [ExportRequest]
  ) -> String {
    var agenda = Agenda(format, localizer: localizer, today: date("2026-11-21"), days: days, role: role)
    for request in requests { agenda.add(request) }
    return agenda.document()
  }

  /// Two registrations with a transfer: one due on 2026-11-29, the other overdue since 2026-11-20.
  private func agenda(_ format: AgendaFormat, days: Int = 14, role: Role? = nil) throws -> String {
    var late = Sample.transferUnpaid.session
    late.answers[.legalName] = .text("=迟交（上海）有限公司")
    late.answers[.accountHolder] = late.answers[.legalName]
    for task in late.done.keys { late.done[task] = date("2026-11-10") }
    return agenda(
      format, days: days, role: role,
      [try request("early", Sample.transferUnpaid.session), try request("late", late)])
  }

  /// A certification that waits for its result.
  private var waiting: Session {
    var session = Sample.secondCertification.session
    for task in [TaskID.payCertificationFee, .submitCertification] { session.done[task] = date("2026-11-20") }
    return session
  }

  /// A registration that takes over a certification which ends on a day.
  private func certified(until day: String) -> Session {
    Session(
      flow: .quickRegister,
      answers: [
        .officialAccountName: .text("城市商场"), .officialAccountType: .text("enterprise"),
        .sameSubject: .yesNo(true), .officialAccountCertified: .yesNo(true),
        .officialAccountCertifiedUntil: .text(day), .pendingRegistration: .yesNo(false),
        .usedThisMonth: .count(0), .reuseCertification: .yesNo(true), .reuseOperator: .yesNo(false),
      ])
  }

  @Test func `overdue items come before the next days`() throws {
    let text = try agenda(.text)
    let parts = [localizer[.agendaOverdue], "迟交", "2026-11-29", "示例"].map {
      text.firstRange(of: $0)?.lowerBound
    }
    #expect(parts.allSatisfy { $0 != nil })
    #expect(parts.compactMap(\.self) == parts.compactMap(\.self).sorted())
  }

  @Test func `items beyond the days and of other roles are left out`() throws {
    #expect(try !agenda(.text, days: 3).contains("-- 2026-11-29"))
    #expect(try agenda(.text, role: .developer).contains(localizer[.agendaEmpty(days: 14)]))
    #expect(try agenda(.text, role: .finance).contains("2026-11-29"))
  }

  @Test func `the page lists the same items as the text`() throws {
    let page = try agenda(.html)
    #expect(page.contains("迟交") && page.contains("2026-11-29") && page.contains("id=\"early.payTransfer\""))
  }

  @Test func `JSON names numbers as check does`() throws {
    let root = try JSONReader.read(Array(try agenda(.json).utf8))
    let entries = try #require(root["entries"]?.elements)
    #expect(entries.compactMap { $0["name"]?.string } == ["late", "early"])
    #expect(entries.compactMap { $0["due"]?.string } == ["2026-11-20", "2026-11-29"])
    #expect(entries.compactMap { $0["feeFen"]?.integer } == [0, 0])
  }

  @Test func `CSV has one record per item and no formula`() throws {
    let records = try agenda(.csv).split(separator: "\r\n")
    #expect(records.count == 3)
    #expect(records.dropFirst().first?.hasPrefix("late,'=迟交（上海）有限公司,register,payTransfer,") == true)
  }

  @Test func `the calendar has the entries of all sessions under their own UIDs`() throws {
    let calendar = try agenda(.ics, days: 0)
    for uid in ["payTransfer-earlyID@wxwizard", "payTransfer-lateID@wxwizard"] {
      #expect(calendar.contains("UID:" + uid))
    }
    #expect(calendar.split(separator: "\r\n").filter { $0 == "BEGIN:VCALENDAR" }.count == 1)
  }

  @Test func `sections name the day and the person`() throws {
    let text = try agenda(.text)
    for title in ["-- Overdue · finance --", "-- 2026-11-29 · finance --"] {
      #expect(text.contains(title), "\(text)")
    }
  }

  @Test func `the day to ask for a pending outcome is listed for the applicant`() throws {
    let session = waiting
    let wizard = Wizard(session, today: date("2026-11-21"))
    let ask = try #require(wizard.checklist.items.compactMap(\.askOn).first)
    let text = agenda(.text, days: 30, [try request("waits", session)])
    #expect(text.contains("Ask on") && text.contains(ask.iso) && text.contains("· applicant"), "\(text)")
    let calendar = agenda(.ics, [try request("waits", session)])
    #expect(calendar.contains("UID:ask-certificationOutcome-waitsID@wxwizard"))
    let root = try JSONReader.read(Array(agenda(.json, days: 30, [try request("waits", session)]).utf8))
    #expect(root["entries"]?.elements?.contains { $0["reason"]?.string == "ask" } == true)
  }

  /// A registration whose mini program is certified by the session `certify`, approved on 2026-01-10.
  private func separate(ticked day: String) -> [ExportRequest] {
    let client: Answers = [.legalName: .text("晨星（上海）贸易有限公司"), .code: .text("91350100M000100Y43")]
    let registration = SampleSession.finished(.enterprise, by: .bankTransfer).with(client)
      .with([.wantsCertification: .yesNo(true), .alreadyFiled: .yesNo(true)])
      .with(.certifySeparately, on: day)
    let certification = SampleSession.certify().with(client)
      .with(.certificationApprovedOn, .text("2026-01-10"))
    return [("shop", registration), ("certify", certification)].map { name, session in
      var request = ExportRequest(
        wizard: Wizard(session, rulebook: .current, today: date("2026-11-21")), localizer: localizer,
        name: name)
      request.calendar = CalendarIdentity(id: name + "ID", revision: 3)
      return request
    }
  }

  @Test func `a renewal that two sessions know is listed by the one that certified`() throws {
    let requests = separate(ticked: "2026-01-14")
    func names(_ requests: [ExportRequest]) throws -> [String] {
      let root = try JSONReader.read(Array(agenda(.json, requests).utf8))
      return root["entries"]?.elements?.filter { $0["id"]?.string == "renewCertification" }
        .compactMap { $0["name"]?.string } ?? []
    }
    #expect(try names(requests) == ["certify"] && names(requests.reversed()) == ["certify"])
    #expect(try names([requests[0]]) == ["shop"])
    // Another mini program of the client, certified on another day.
    #expect(try names(separate(ticked: "2026-02-15")) == ["certify", "shop"])
    let calendar = agenda(.ics, requests).split(separator: "\r\n").map(String.init)
    func status(of uid: String) -> String? {
      calendar.drop { $0 != "UID:" + uid }.first { $0.hasPrefix("STATUS:") }
    }
    #expect(status(of: "renewCertification-shopID@wxwizard") == "STATUS:CANCELLED")
    #expect(status(of: "renewCertification-certifyID@wxwizard") == "STATUS:CONFIRMED")
  }

  @Test func `a session that went on in certify and came back lists its own renewal`() throws {
    var requests = separate(ticked: "2026-01-10")
    let session = requests[0].wizard.session.with(.certificationOutcome, .text("approved"))
    requests[0] = ExportRequest(
      wizard: Wizard(session, rulebook: .current, today: date("2026-11-21")), localizer: localizer,
      name: "shop")
    let root = try JSONReader.read(Array(agenda(.json, requests).utf8))
    let renewals = root["entries"]?.elements?.filter { $0["id"]?.string == "renewCertification" }
    #expect(renewals?.compactMap { $0["day"]?.string } == ["2027-01-10", "2027-01-10"])
  }

  @Test func `a certification is listed 90 days before it ends`() throws {
    let session = certified(until: "2027-02-10")
    #expect(agenda(.text, [try request("mall", session)]).contains("Certifications that end"))
    let later = certified(until: "2027-03-10")
    #expect(!agenda(.text, [try request("mall", later)]).contains("Certifications that end"))
  }

  @Test func `a finished item and an archived session cancel their events under the same UID`() throws {
    func event(_ session: Session, isArchived: Bool = false) throws -> [Substring] {
      var agenda = Agenda(.ics, localizer: localizer, today: date("2026-11-21"), days: 14)
      agenda.add(try request("early", session), isArchived: isArchived)
      let lines = agenda.document().replacing("\r\n ", with: "").split(separator: "\r\n")
      let start = try #require(lines.firstIndex(of: "UID:payTransfer-earlyID@wxwizard"))
      return Array(lines[start...].prefix { $0 != "END:VEVENT" })
    }
    let open = Sample.transferUnpaid.session
    #expect(try event(open).contains("STATUS:CONFIRMED"))
    var paid = open
    paid.done[.payTransfer] = date("2026-11-20")
    #expect(try event(paid).contains("STATUS:CANCELLED"))
    #expect(try event(open, isArchived: true).contains("STATUS:CANCELLED"))
  }

  @Test func `each person's next task without a day is listed after the days in every format`() throws {
    let request = try request("early", Sample.secondCertification.session)
    let task = try #require(request.wizard.nextTasks.first { $0.due == nil })
    let label = localizer.item(task.id).label
    let text = agenda(.text, [request])
    let title = "-- No day in this period · \(localizer.role(task.responsible)) --"
    let place = try #require(text.firstRange(of: title))
    #expect(text[place.upperBound...].contains(label) && !text[..<place.lowerBound].contains(label))
    #expect(agenda(.html, [request]).contains("No day in this period"))
    #expect(
      agenda(.csv, [request]).contains(",\(task.id),") && agenda(.csv, [request]).contains(",next,\r\n"))
    let root = try JSONReader.read(Array(agenda(.json, [request]).utf8))
    let entry = root["entries"]?.elements?.first { $0["reason"]?.string == "next" }
    #expect(entry?["id"]?.string == task.id && entry?["day"]?.string == nil)
  }

  @Test func `questions to answer are listed for the applicant`() throws {
    let text = agenda(.text, [try request("new", Session(flow: .register))])
    #expect(
      text.contains("No day in this period · applicant") && text.contains(localizer.title(.email)), "\(text)")
  }

  @Test func `an archived session keeps the end of its certification and its other dates are counted`() throws
  {
    var agenda = Agenda(.text, localizer: localizer, today: date("2026-11-21"), days: 14)
    agenda.add(try request("mall", certified(until: "2027-01-10")), isArchived: true)
    agenda.add(try request("early", Sample.transferUnpaid.session), isArchived: true)
    let text = agenda.document()
    #expect(text.contains("2027-01-10") && !text.contains("2026-11-29"), "\(text)")
    #expect(agenda.archivedWithDueDays == 1 && text.contains("not listed: 1"))
  }

  @Test func `trying again and deleting cancel the events of the days that are gone`() throws {
    var late = Sample.transferUnpaid.session
    late.answers[.transferOutcome] = .text("late")
    let again = Wizard(late, today: date("2026-11-21")).apply(
      .tryAgain, today: date("2026-11-21"))
    for document in [
      agenda(.ics, [try request("early", again.session)]),
      ExportFormat.ics.render(try request("early", again.session)),
    ] {
      let lines = document.replacing("\r\n ", with: "").split(separator: "\r\n")
      let start = try #require(lines.firstIndex(of: "UID:payTransfer-earlyID@wxwizard"))
      #expect(lines[start...].prefix { $0 != "END:VEVENT" }.contains("STATUS:CANCELLED"))
    }
    var agenda = Agenda(.ics, localizer: localizer, today: date("2026-11-21"), days: 14)
    agenda.addDeleted(.register, id: "goneID", sequence: 4, time: 0)
    let document = agenda.document()
    #expect(document.contains("UID:payTransfer-goneID@wxwizard") && document.contains("SEQUENCE:4"))
    #expect(!document.contains("CONFIRMED"))
  }

  @Test func `an agenda without sessions says so`() {
    #expect(agenda(.text, days: 1, []).contains("Nothing is due within 1 day."))
  }
}
