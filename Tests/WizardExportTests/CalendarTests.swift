import ExportTestSupport
import Foundation
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardText

@Suite struct CalendarTests {
  /// The content lines with their folds undone.
  private func lines(_ document: String) -> [String] {
    document.replacing("\r\n ", with: "")
      .split(separator: "\r\n").map(String.init)
  }

  private func value(_ name: String, in document: String) -> [String] {
    lines(document).filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }

  private func export(
    _ session: Session, on iso: String, name: String = "acme", as identity: CalendarIdentity = .init()
  ) throws -> String {
    let wizard = Wizard(session, today: date(iso))
    var request = ExportRequest(wizard: wizard, localizer: Localizer(.zh), name: name)
    request.calendar = identity
    return ExportFormat.ics.render(request)
  }

  @Test(arguments: [Language.zh, .en])
  func `lines are at most 75 octets, end in CR LF, and part between characters`(language: Language) throws {
    let localizer = Localizer(language)
    for seed in UInt64(1780)..<1880 {
      let document = ExportFormat.ics.render(randomRequest(seed, width: 80, localizer: localizer))
      var bytes = document.utf8[...]
      while !bytes.isEmpty {
        let line = bytes.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
        bytes = bytes.dropFirst(line.count)
        #expect(line.count <= 75, "seed \(seed)")
        #expect(String(Substring(line)).utf8.elementsEqual(line), "seed \(seed)")
        #expect(bytes.starts(with: [13, 10]), "seed \(seed)")
        bytes = bytes.dropFirst(2)
      }
      let isBad = document.unicodeScalars.contains { $0.mayNotBeShown && $0 != "\r" && $0 != "\n" }
      #expect(!isBad, "seed \(seed)")
    }
  }

  @Test func `every due date is one event, and components nest`() throws {
    let localizer = Localizer(.zh)
    for seed in UInt64(1880)..<1980 {
      let request = randomRequest(seed, width: 80, localizer: localizer)
      let document = ExportFormat.ics.render(request)
      let due = request.wizard.checklist.items.filter { $0.due != nil }
      let ends = value("DTEND;VALUE=DATE:", in: document)
      let days = due.compactMap { item in
        item.due.map { "\($0.adding(days: 1).iso)".replacing("-", with: "") }
      }
      #expect(ends.prefix(days.count).map { "\($0)" } == days, "seed \(seed)")
      var open: [Substring] = []
      var components = 0
      for line in lines(document) {
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts[0] == "BEGIN" {
          open.append(parts[1])
          components += 1
        } else if parts[0] == "END" {
          #expect(open.popLast() == parts[1], "seed \(seed)")
        }
        #expect(!open.isEmpty || line == "END:VCALENDAR", "seed \(seed)")
      }
      let finished = due.filter { $0.status == .done || $0.status == .notNeeded }.count
      let cancelled = value("STATUS:CANCELLED", in: document).count
      let hasAttempts = !request.wizard.session.attempts.isEmpty
      #expect(hasAttempts ? cancelled >= finished : cancelled == finished, "seed \(seed)")
      #expect(components > 1, "seed \(seed): a calendar has some component")
    }
  }

  @Test func `the last day of a transfer has three alarms at nine`() throws {
    let document = try export(Sample.transferUnpaid.session, on: "2026-11-21")
    #expect(value("DTSTART;VALUE=DATE:", in: document) == ["20261129"])
    #expect(value("DTEND;VALUE=DATE:", in: document) == ["20261130"])
    #expect(value("SUMMARY:", in: document) == ["从已核对的账户汇款 · 示例（上海）有限公司"])
    #expect(value("TRIGGER:", in: document) == ["-P2DT15H", "-PT15H", "PT9H"])
    #expect(value("DTSTAMP:", in: document) == ["20261121T000000Z"])
    #expect(value("DESCRIPTION:", in: document)[0].hasPrefix("期限：2026-11-29\\n办理人：财务\\n"))
  }

  @Test func `a reminder has the alarms of its rule`() throws {
    var session = Sample.secondCertification.session
    session.answers[.certificationOutcome] = .text("approved")
    session.answers[.certificationApprovedOn] = .text("2026-11-20")
    let document = try export(session, on: "2026-11-21")
    #expect(value("DTEND;VALUE=DATE:", in: document).first == "20271121")
    #expect(value("TRIGGER:", in: document) == ["-P89DT15H", "-P29DT15H", "-P6DT15H"])
  }

  @Test func `an item keeps its UID when other answers change, and another session has other UIDs`() throws {
    let first = try export(Sample.transferUnpaid.session, on: "2026-11-21")
    var session = Sample.transferUnpaid.session
    session.answers[.legalName] = .text("示例（北京）有限公司")
    session.done[.submitRegistration] = date("2026-11-20")
    session.done[.noteTransferDetails] = date("2026-11-20")
    let later = try export(session, on: "2026-11-22")
    #expect(value("UID:", in: first) == value("UID:", in: later))
    #expect(value("DTSTART;VALUE=DATE:", in: later) == ["20261130"])
    let sequences = try (value("SEQUENCE:", in: first) + value("SEQUENCE:", in: later)).map {
      try #require(Int($0))
    }
    #expect(sequences[0] < sequences[1])
    let other = try export(Sample.transferUnpaid.session, on: "2026-11-21", name: "other")
    #expect(value("UID:", in: first) != value("UID:", in: other))
  }

  @Test func `typed text cannot add a property`() throws {
    var session = Sample.transferUnpaid.session
    session.answers[.legalName] = .text("a\r\nEND:VEVENT\r\nX:1;2,3\\n")
    session.answers[.accountHolder] = session.answers[.legalName]
    let document = try export(session, on: "2026-11-21")
    #expect(lines(document).filter { $0 == "END:VEVENT" }.count == 1)
    #expect(
      value("SUMMARY:", in: document)[0].hasSuffix(
        "a<U+000D><U+000A>END:VEVENT<U+000D><U+000A>X:1\\;2\\,3\\\\n"))
  }

  @Test func `sessions of one name in two folders have different UIDs`() throws {
    let session = Sample.transferUnpaid.session
    let first = try export(session, on: "2026-11-21", name: "reg", as: CalendarIdentity(id: "0a1b"))
    let second = try export(session, on: "2026-11-21", name: "reg", as: CalendarIdentity(id: "9f8e"))
    #expect(value("UID:", in: first) == ["payTransfer-0a1b@wxwizard"])
    #expect(value("UID:", in: second) == ["payTransfer-9f8e@wxwizard"])
    let renamed = try export(session, on: "2026-11-22", name: "new", as: CalendarIdentity(id: "0a1b"))
    #expect(value("UID:", in: renamed) == value("UID:", in: first))
  }

  @Test func `an undone and repeated tick on the same day raises SEQUENCE and DTSTAMP`() throws {
    var session = Sample.transferUnpaid.session
    let first = try export(
      session, on: "2026-11-21", as: CalendarIdentity(id: "0a1b", revision: 7, time: 1_795_224_605))
    session.done[.submitRegistration] = date("2026-11-20")
    session.done[.noteTransferDetails] = date("2026-11-20")
    let second = try export(
      session, on: "2026-11-21", as: CalendarIdentity(id: "0a1b", revision: 9, time: 1_795_224_666))
    #expect(value("SEQUENCE:", in: first) == ["7"] && value("SEQUENCE:", in: second) == ["9"])
    #expect(value("DTSTAMP:", in: first) == ["20261121T013005Z"])
    #expect(value("DTSTAMP:", in: second) == ["20261121T013106Z"])
    #expect(value("DTSTART;VALUE=DATE:", in: second) == ["20261130"])
  }

  @Test func `a paid transfer is sent again as cancelled and without alarms`() throws {
    var session = Sample.transferUnpaid.session
    let open = try export(session, on: "2026-11-21")
    session.done[.payTransfer] = date("2026-11-21")
    let paid = try export(session, on: "2026-11-21")
    let uid = try #require(value("UID:payTransfer", in: open).first)
    #expect(value("UID:payTransfer", in: paid) == [uid])
    #expect(value("STATUS:", in: open) == ["CONFIRMED"])
    let event = try #require(
      paid.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:payTransfer") })
    #expect(event.contains("STATUS:CANCELLED") && !event.contains("BEGIN:VALARM"))
  }

  @Test func `a finished session without due dates has no event`() throws {
    #expect(
      value("BEGIN:", in: ExportFormat.ics.render(Sample.published.request(.zh))) == [
        "VCALENDAR", "VTIMEZONE", "STANDARD",
      ])
  }
}
