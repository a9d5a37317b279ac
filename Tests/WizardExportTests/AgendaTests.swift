import ExportTestSupport
import Testing
import WizardCore
import WizardExport
import WizardJSON
import WizardText

@Suite struct AgendaTests {
  private let localizer = Localizer(.en)

  /// Two registrations with a transfer: one due on 2026-11-29, the other overdue since 2026-11-20.
  private func agenda(days: Int = 14, role: Role? = nil) throws -> Agenda {
    var late = Sample.transferUnpaid.session
    late.answers[.legalName] = .text("=迟交（上海）有限公司")
    late.answers[.accountHolder] = late.answers[.legalName]
    late.done = late.done.mapValues { _ in day("2026-11-10") }
    let requests = try [("early", Sample.transferUnpaid.session), ("late", late)].map { name, session in
      let wizard = try #require(Wizard(session, today: day("2026-11-21")))
      var request = ExportRequest(wizard: wizard, localizer: localizer, name: name)
      request.calendar = CalendarIdentity(id: name + "ID", revision: 3)
      return request
    }
    return Agenda(requests, localizer: localizer, today: day("2026-11-21"), days: days, role: role)
  }

  @Test func `overdue items come before the next days`() throws {
    let text = try agenda().render(.text)
    let parts = [localizer[.agendaOverdue], "迟交", "2026-11-29", "示例"].map {
      text.firstRange(of: $0)?.lowerBound
    }
    #expect(parts.allSatisfy { $0 != nil })
    #expect(parts.compactMap(\.self) == parts.compactMap(\.self).sorted())
  }

  @Test func `items beyond the days and of other roles are left out`() throws {
    #expect(try !agenda(days: 3).render(.text).contains("2026-11-29"))
    #expect(try agenda(role: .applicant).render(.text).contains(localizer[.agendaEmpty(days: 14)]))
    #expect(try agenda(role: .finance).render(.text).contains("2026-11-29"))
  }

  @Test func `the page lists the same items as the text`() throws {
    let page = try agenda().render(.html)
    #expect(page.contains("迟交") && page.contains("2026-11-29") && page.contains("id=\"early.payTransfer\""))
  }

  @Test func `JSON names numbers as check does`() throws {
    let root = try JSONReader.read(Array(try agenda().render(.json).utf8))
    let entries = try #require(root["entries"]?.elements)
    #expect(entries.compactMap { $0["name"]?.string } == ["late", "early"])
    #expect(entries.compactMap { $0["due"]?.string } == ["2026-11-20", "2026-11-29"])
    #expect(entries.compactMap { $0["feeFen"]?.integer } == [0, 0])
  }

  @Test func `CSV has one record per item and no formula`() throws {
    let records = try agenda().render(.csv).split(separator: "\r\n")
    #expect(records.count == 3)
    #expect(records.dropFirst().first?.hasPrefix("late,'=迟交（上海）有限公司,register,payTransfer,") == true)
  }

  @Test func `the calendar has the entries of all sessions under their own UIDs`() throws {
    let calendar = try agenda(days: 0).render(.ics)
    for uid in ["payTransfer-earlyID@wxwizard", "payTransfer-lateID@wxwizard"] {
      #expect(calendar.contains("UID:" + uid))
    }
    #expect(calendar.split(separator: "\r\n").filter { $0 == "BEGIN:VCALENDAR" }.count == 1)
  }

  @Test func `an agenda without sessions says so`() {
    let empty = Agenda([], localizer: localizer, today: day("2026-11-21"), days: 1)
    #expect(empty.render(.text).contains("Nothing is due within 1 day."))
  }
}
