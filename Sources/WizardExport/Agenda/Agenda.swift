import WizardCore
import WizardText

/// What is to be done over all sessions, by day and person.
///
/// Sessions are added one at a time and only their entries are kept, since there may be thousands.
package struct Agenda {
  /// Certifications are listed this many days before they end.
  package static let certificationDays = 90

  /// Why something is on the agenda.
  ///
  /// The raw values are a contract of JSON and CSV.
  enum Reason: String {
    case due
    /// The day on which to ask for a pending outcome.
    case ask
    /// A certification that ends.
    case certification
    /// The next task of a person, or the questions to answer, with no day within the agenda's days.
    case next
  }

  /// What an entry is about.
  enum Subject {
    /// An unfinished item of a checklist.
    case item(ChecklistItem)
    /// Questions to answer or a condition that is not met, with the step and the status of the session.
    case step(StepID, Status)
  }

  /// An unfinished item of a session, or a step that needs answers.
  struct Entry {
    let name: String
    let client: String?
    let flow: FlowID
    let subject: Subject
    let reason: Reason
    /// Nil if there is no day within the agenda's days.
    let day: CivilDate?
    let role: Role
    /// The entry as the sheet prints it.
    let sheetItem: SheetItem
    /// The entry as the CSV file has it.
    let record: [String]
    /// The position of the renewal among those of all sessions, if the entry is about one.
    let renewal: Int?
  }

  /// The lines of a session's events in the calendar.
  private struct SessionEvents {
    let lines: [String]
    /// The position of the session's renewal, if another session may list the same one.
    let renewal: Int?
    /// The lines if another session does, so that the renewal is cancelled here.
    let withoutRenewal: [String]
  }

  let format: AgendaFormat
  let localizer: Localizer
  let today: CivilDate
  let days: Int
  let role: Role?
  /// Whether CSV begins with a byte order mark.
  package var byteOrderMark = true
  /// The number of archived sessions with due days that are left out.
  package private(set) var archivedWithDueDays = 0
  private var allEntries: [Entry] = []
  private var events: [SessionEvents] = []
  /// The renewals of certifications that two sessions may list.
  private var renewals: [Renewal] = []

  /// Creates an agenda without sessions, for a number of days after today and for one person or for everybody.
  package init(_ format: AgendaFormat, localizer: Localizer, today: CivilDate, days: Int, role: Role? = nil) {
    self.format = format
    self.localizer = localizer
    self.today = today
    self.days = days
    self.role = role
  }

  /// Adds what is to be done in a session.
  ///
  /// An archived session has only the end of its certification; its other events in the calendar are cancelled.
  package mutating func add(_ request: ExportRequest, isArchived: Bool = false) {
    let maker = SheetMaker(request, items: request.wizard.checklist.items)
    let open = maker.items.filter { !$0.isOver }
    if isArchived, open.contains(where: { $0.kind != .reminder && ($0.due ?? $0.askOn) != nil }) {
      archivedWithDueDays += 1
    }
    let renewal = Renewal(of: request.wizard)
    if let renewal { renewals.append(renewal) }
    let position = renewal.map { _ in renewals.count - 1 }
    if format == .ics {
      let calendar = CalendarSheet(maker: maker)
      let lines = calendar.events(for: role, isArchived: isArchived)
      events.append(
        SessionEvents(
          lines: lines, renewal: position,
          withoutRenewal: position == nil
            ? lines : calendar.events(for: role, isArchived: isArchived, cancelsReminders: true)))
    } else {
      for item in open where !isArchived || item.kind == .reminder {
        add(item, of: maker, renewal: item.kind == .reminder ? position : nil)
      }
      if !isArchived { addUndated(of: maker) }
    }
  }

  /// Cancels the events of a deleted session, which an earlier calendar may have.
  ///
  /// The sequence must be higher than that of the session's last calendar. The time is in seconds since 1970 UTC.
  package mutating func addDeleted(_ flow: FlowID, id: String, sequence: Int, time: Int) {
    guard format == .ics else { return }
    let writer = CalendarEvents(
      id: id, sequence: sequence, timestamp: CalendarText.time(time), localizer: localizer)
    let lines = CalendarEvents.items(of: .named(flow)).flatMap { writer.cancelled($0, on: today) }
    events.append(SessionEvents(lines: lines, renewal: nil, withoutRenewal: lines))
  }

  private mutating func add(_ item: ChecklistItem, of maker: SheetMaker, renewal: Int?) {
    if let due = item.due {
      let reason: Reason = item.kind == .reminder ? .certification : .due
      let horizon = reason == .certification ? max(days, Self.certificationDays) : days
      if due <= today.adding(days: horizon) {
        add(.item(item), reason, on: due, by: item.responsible, of: maker, renewal: renewal)
      }
    }
    // The platform decides, so the applicant asks.
    if let day = item.askOn, day <= today.adding(days: days) {
      add(.item(item), .ask, on: day, by: .applicant, of: maker)
    }
  }

  /// Adds the questions to answer, and the next task of each person without a day within the agenda's days.
  private mutating func addUndated(of maker: SheetMaker) {
    let wizard = maker.wizard
    let needsAnswers =
      wizard.nextAction.item == nil && wizard.nextAction.role != nil || !wizard.routes.isEmpty
    if needsAnswers, wizard.progress.status != .expired {
      add(
        .step(wizard.progress.position, wizard.progress.status), .next, on: nil, by: .applicant, of: maker)
    }
    for task in wizard.nextTasks {
      // The entry of the step stands for the applicant's tasks there.
      if needsAnswers, task.responsible == .applicant, task.step == wizard.progress.position { continue }
      let isListed = task.due.map { $0 <= today.adding(days: days) } ?? false
      if !isListed { add(.item(task), .next, on: nil, by: task.responsible, of: maker) }
    }
  }

  private mutating func add(
    _ subject: Subject, _ reason: Reason, on day: CivilDate?, by responsible: Role, of maker: SheetMaker,
    renewal: Int? = nil
  ) {
    guard role == nil || role == responsible else { return }
    allEntries.append(
      Entry(
        name: maker.request.name, client: maker.wizard.clientName, flow: maker.wizard.flow.id,
        subject: subject, reason: reason, day: day, role: responsible,
        sheetItem: sheetItem(subject, reason, on: day, of: maker),
        record: format == .csv ? ChecklistCSV.record(subject, of: maker) : [], renewal: renewal))
  }

  /// The entries, without renewals that the session that certified the mini program lists.
  var entries: [Entry] {
    let elsewhere = Self.listedElsewhere(renewals)
    return allEntries.filter { entry in !(entry.renewal.map(elsewhere.contains) ?? false) }
  }

  private var calendar: String {
    let elsewhere = Self.listedElsewhere(renewals)
    let lines = events.flatMap { session in
      session.renewal.map(elsewhere.contains) ?? false ? session.withoutRenewal : session.lines
    }
    return CalendarSheet.document(lines, title: localizer[.agendaTitle])
  }

  /// The whole document; `width` is for the text format.
  package func document(width: Int = 80) -> String {
    switch format {
    case .text: TextSheet(sheet, localizer: localizer, width: width).document
    case .html: HTMLSheet(sheet: sheet, localizer: localizer).document
    case .json: json
    case .ics: calendar
    case .csv: ChecklistCSV.document(sorted, byteOrderMark: byteOrderMark)
    }
  }
}
