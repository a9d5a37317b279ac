import ExportTestSupport
import Testing
import WizardText

@testable import WizardCore
@testable import WizardExport

/// Every format contains the whole checklist, once and in order, and nothing else.
///
/// The checks notice omissions.
@Suite struct CompletenessTests {
  /// Random sessions of all flows in turn; every third is one person's sheet.
  private static func request(_ seed: UInt64, _ localizer: Localizer) -> ExportRequest {
    let (flows, roles) = (FlowID.allCases, Role.allCases)
    return randomRequest(
      seed, width: [30, 40, 80, 80, 132][Int(seed / 2) % 5], localizer: localizer,
      role: seed.isMultiple(of: 3) ? roles[Int(seed / 3) % roles.count] : nil,
      flow: flows[Int(seed) % flows.count])
  }

  @Test(arguments: 0..<20)
  func `every format contains the whole checklist of 200 random sessions`(share: Int) {
    let localizer = Localizer(share.isMultiple(of: 2) ? .zh : .en)
    for seed in UInt64(share * 10)..<UInt64(share * 10 + 10) {
      let request = CompletenessTests.request(seed, localizer)
      let check = SheetCheck(request)
      for (format, document) in documents(request) {
        if let difference = check.difference(in: document, format) {
          Issue.record("seed \(seed), \(format): \(difference)")
        }
        // Bytes, because a control character can be joined with a combining mark into one character.
        let bad = document.utf8.first { $0 < 0x20 && $0 != 10 || $0 == 0x7F }
        let isAllowed =
          bad == nil || bad == 13 && (format == .ics || format == .csv) || bad == 12 && format == .text
        #expect(isAllowed, "seed \(seed), \(format)")
      }
    }
  }

  /// Every format, rendered from one sheet.
  private func documents(_ request: ExportRequest) -> [(ExportFormat, String)] {
    let maker = SheetMaker(request)
    let sheet = maker.sheet
    return ExportFormat.allCases.map { ($0, $0.render(maker, sheet)) }
  }

  /// Every sample in one of the languages, and two random sessions.
  private static let samples = 0..<Sample.allCases.count + 2

  private static func sample(_ index: Int) -> ExportRequest {
    let language: Language = index.isMultiple(of: 2) ? .zh : .en
    let samples = Sample.allCases
    if index < samples.count { return samples[index].request(language) }
    return request([6, 21][index - samples.count], Localizer(language))
  }

  @Test(arguments: samples)
  func `a printed sheet without one of its parts fails the check`(index: Int) {
    let request = CompletenessTests.sample(index)
    let (maker, check) = (SheetMaker(request), SheetCheck(request))
    var count = 0
    for (number, format) in [ExportFormat.text, .markdown, .html].enumerated() {
      let whole = format.render(request)
      // Each format lacks every third part, beginning with another one for each format and sample.
      for (part, (what, mutant)) in maker.sheet.mutants.enumerated() where (part + number + index) % 3 == 0 {
        let document = format.render(maker, mutant)
        if document.utf8.elementsEqual(whole.utf8) {
          // Only the legend and the room for a date are absent from some formats.
          #expect(format != .text && what == "legend" || format == .markdown && what == "day", "\(what)")
          continue
        }
        #expect(check.difference(in: document, format) != nil, "\(format) without \(what)")
        count += 1
      }
    }
    #expect(count > 3)
  }

  @Test(arguments: samples)
  func `a document without one of the items fails the check`(index: Int) {
    let request = CompletenessTests.sample(index)
    let (maker, check) = (SheetMaker(request), SheetCheck(request))
    for item in maker.items {
      let rest = SheetMaker(request, items: maker.items.filter { $0.id != item.id })
      let sheet = rest.sheet
      for format in ExportFormat.allCases {
        // A calendar has only items with a due date.
        if format == .ics, item.due == nil { continue }
        let difference = check.difference(in: format.render(rest, sheet), format)
        #expect(difference != nil, "\(format) without \(item.id)")
      }
    }
  }

  @Test(arguments: samples)
  func `a document with values fails the check without one of the answers`(index: Int) throws {
    let request = CompletenessTests.sample(index)
    let check = SheetCheck(request)
    for field in ExpectedSheet(request).copiedFields
    where request.wizard.replay.values[field] != nil {
      var session = request.wizard.session
      session.answers[field] = nil
      let wizard = Wizard(session, today: request.wizard.today)
      let rest = ExportRequest(
        wizard: wizard, localizer: request.localizer, name: request.name, role: request.role,
        reveal: request.reveal)
      for format in ExportFormat.allCases where format != .ics && format != .csv {
        let difference = check.difference(in: format.render(rest), format)
        #expect(difference != nil, "\(format) without \(field)")
      }
    }
  }

  @Test(arguments: samples)
  func `a document for programs without one of its lines fails the check`(index: Int) {
    let request = CompletenessTests.sample(index)
    let check = SheetCheck(request)
    for format in [ExportFormat.json, .ics, .csv] {
      let lines = format.render(request).utf8.split(separator: 10)
      // Every third line, beginning with another one for each sample.
      for line in stride(from: index % 3, to: lines.count, by: 3) {
        var rest = lines
        rest.remove(at: line)
        let document = String(decoding: Array(rest.joined(separator: [10])) + [10], as: UTF8.self)
        #expect(check.difference(in: document, format) != nil, "\(format) line \(line + 1)")
      }
    }
  }
}

extension Sheet {
  /// Every sheet that lacks one part of this one, with the name of the part.
  fileprivate var mutants: [(what: String, sheet: Sheet)] {
    func with(
      title: String? = nil, names: [String]? = nil, independence: String? = nil,
      sections: [SheetSection]? = nil
    ) -> Sheet {
      Sheet(
        title: title ?? self.title, names: names ?? self.names, day: day,
        independence: independence ?? self.independence, sections: sections ?? self.sections)
    }
    var mutants = [
      ("title", with(title: "")), ("independence", with(independence: "")),
      (
        "date",
        Sheet(
          title: title, names: names, day: day.adding(days: 1), independence: independence, sections: sections
        )
      ),
    ]
    for index in names.indices {
      var rest = names
      rest.remove(at: index)
      mutants.append(("name", with(names: rest)))
    }
    for (index, section) in sections.enumerated() {
      for (what, mutant) in section.mutants {
        var changed = sections
        changed[index] = mutant
        mutants.append((what, with(sections: changed)))
      }
    }
    return mutants
  }
}

extension SheetSection {
  fileprivate var mutants: [(String, SheetSection)] {
    var mutants: [(String, SheetSection)] = []
    func add(_ what: String, _ entries: [SheetEntry], title: String?) {
      mutants.append((what, SheetSection(title: title, entries: entries, isReference: isReference)))
    }
    if title != nil { add("section's title", entries, title: nil) }
    for (index, entry) in entries.enumerated() {
      var rest = entries
      rest.remove(at: index)
      if case .legend = entry { add("legend", rest, title: title) } else { add("entry", rest, title: title) }
      for (what, mutant) in entry.mutants {
        rest = entries
        rest[index] = mutant
        add(what, rest, title: title)
      }
    }
    return mutants
  }
}

extension SheetEntry {
  fileprivate var mutants: [(String, SheetEntry)] {
    switch self {
    case .line, .legend, .notice: []
    case .row(let row): row.mutants.map { ($0, .row($1)) }
    case .item(let item): item.mutants.map { ($0, .item($1)) }
    }
  }
}

extension SheetRow {
  fileprivate var mutants: [(String, SheetRow)] {
    var mutants = [("label", SheetRow(label: "", value: value, isKey: isKey))]
    func add(_ what: String, _ value: SheetValue) {
      mutants.append((what, SheetRow(label: label, value: value, isKey: isKey)))
    }
    switch value {
    case .words(let text): add("words \(text)", .words(""))
    case .typed(let text): add("typed \(text)", .typed(String(text.dropLast())))
    case .blank: add("blank", .words(""))
    case .boxes(let boxes):
      for (index, box) in boxes.enumerated() {
        var rest = boxes
        rest.remove(at: index)
        add("box", .boxes(rest))
        rest = boxes
        rest[index] = SheetBox(id: box.id, label: box.label, isTicked: !box.isTicked)
        add("tick", .boxes(rest))
      }
    }
    return mutants
  }
}

extension SheetItem {
  fileprivate var mutants: [(String, SheetItem)] {
    func with(
      mark: Mark? = nil, label: String? = nil, status: String? = nil, wantsDay: Bool? = nil,
      details: [SheetRow]? = nil
    ) -> SheetItem {
      SheetItem(
        id: id, mark: mark ?? self.mark, label: label ?? self.label, status: status ?? self.status,
        wantsDay: wantsDay ?? self.wantsDay, details: details ?? self.details)
    }
    var mutants = [
      ("mark", with(mark: mark == .open ? .done : .open)), ("label", with(label: "")),
      ("status", with(status: "")),
    ]
    if wantsDay { mutants.append(("day", with(wantsDay: false))) }
    for (index, row) in details.enumerated() {
      var rest = details
      rest.remove(at: index)
      mutants.append(("detail \(row.label)", with(details: rest)))
      for (what, mutant) in row.mutants {
        rest = details
        rest[index] = mutant
        mutants.append((what, with(details: rest)))
      }
    }
    return mutants
  }
}
