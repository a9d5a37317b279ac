import WizardCore
import WizardExport
import WizardStore
import WizardText

/// A table of clients: a header that names fields by id or by their label in either language, and a session per row.
struct ClientTable {
  /// What a column holds.
  enum Column: Equatable {
    case name, flow
    /// The fields with that id or label, one for each flow that calls its field so.
    case fields(Set<FieldID>)
    /// Nothing that a session has.
    case unknown
  }

  /// What is wrong with a cell.
  struct Fault {
    let line: Int
    let column: Int
    let text: String
  }

  /// A row: the session that it makes, unless something is wrong.
  struct Row {
    var name: SessionName?
    var session: Session
    var faults: [Fault] = []
    let line: Int

    mutating func refuse(_ cell: CSVReader.Cell, _ text: String) { faults.append(Fault(cell, text)) }
  }

  private let context: CommandContext
  private let labels: TableLabels
  private let header: [CSVReader.Cell]
  private let columns: [Column]
  /// The flow of rows without one.
  private let flow: FlowID

  init(_ header: [CSVReader.Cell], flow: FlowID, _ context: CommandContext) {
    self.context = context
    self.header = header
    self.flow = flow
    labels = TableLabels(context.localizers.all)
    columns = header.map { [labels] in labels.column($0.text) }
  }

  private func text(_ string: LocalizedText) -> String { context.localizer[string] }

  /// What is wrong with the header.
  var faults: [Fault] {
    var faults: [Fault] = []
    for (index, cell) in header.enumerated() {
      let name = makeVisible(cell.text)
      if columns[index] == .unknown {
        faults.append(Fault(cell, text(.importUnknownColumn(name: name))))
      } else if let first = columns[..<index].firstIndex(of: columns[index]) {
        let other = makeVisible(header[first].text)
        faults.append(Fault(cell, text(.importSameColumn(name: name, number: first + 1, other: other))))
      }
    }
    if !columns.contains(.name) {
      faults.append(Fault(line: header.first?.line ?? 1, column: 1, text: text(.importNoNames)))
    }
    return faults
  }

  /// Whether the table can be used: it names sessions, and no two columns are the same.
  var isUsable: Bool {
    let known = columns.filter { $0 != .unknown }
    return known.contains(.name) && !known.enumerated().contains { known[..<$0.offset].contains($0.element) }
  }

  func row(_ cells: [CSVReader.Cell]) -> Row {
    var row = Row(session: Session(flow: flow), line: cells.first?.line ?? 0)
    // Spreadsheets leave out empty cells at the end of a row, or add some.
    if let extra = cells.dropFirst(header.count).first(where: { !$0.text.isEmpty }) {
      row.refuse(extra, text(.importCells(expected: header.count, found: cells.count)))
    }
    let known = zip(cells, columns).map { (cell: $0, column: $1) }
    readFlow(known.first { $0.column == .flow }?.cell, into: &row)
    readName(known.first { $0.column == .name }?.cell ?? cells.first, into: &row)
    for (cell, column) in known {
      if case .fields(let fields) = column { read(cell, fields, into: &row) }
    }
    check(known, &row)
    return row
  }

  private func readFlow(_ cell: CSVReader.Cell?, into row: inout Row) {
    guard let cell, !cell.text.trimmed.isEmpty else { return }
    if let flow = labels.flow(cell.text) {
      row.session.flow = flow
    } else {
      let flows = FlowID.allCases.map(\.rawValue).joined(separator: ", ")
      row.refuse(cell, text(.usageFlow(flow: makeVisible(cell.text), flows: flows)))
    }
  }

  private func readName(_ cell: CSVReader.Cell?, into row: inout Row) {
    guard let cell else { return }
    let word = cell.text.trimmed
    row.name = SessionName(word)
    if let name = row.name {
      if name.isCommand { row.refuse(cell, text(.nameIsCommand(name: name.text))) }
    } else {
      row.refuse(cell, text(.usageBadName(name: makeVisible(word))))
    }
  }

  /// Reads the answer of a cell; an empty one answers nothing.
  private func read(_ cell: CSVReader.Cell, _ fields: Set<FieldID>, into row: inout Row) {
    let value = CSVWriter.value(of: cell.text)
    guard !value.trimmed.isEmpty else { return }
    // An answer that the flow does not ask for is kept: a table has a client's name for every flow.
    let flows = [row.session.flow] + FlowID.allCases
    guard
      let (step, field) = flows.lazy.compactMap({ id in
        Flow.named(id).fields.first { fields.contains($0.field.id) }
      }).first
    else { return }
    let answer = labels.answer(value, to: field, at: step)
    switch field.read(answer) {
    case .missing, .value: row.session.answers[field.id] = answer
    case .wrongType, .unknownValue, .outOfRange:
      row.refuse(
        cell,
        text(
          .answerNotTaken(
            field: field.id.rawValue, value: makeVisible(value),
            allowed: context.localizer.allowedValues(of: field, at: step))))
    }
  }

  /// Checks the answers of a row as `new --answers` does.
  private func check(_ cells: [(cell: CSVReader.Cell, column: Column)], _ row: inout Row) {
    for problem in context.wizard(of: row.session).replay.problems where problem.severity == .refuses {
      let answered = cells.first { _, column in
        if case .fields(let fields) = column, let field = FieldID.named(problem.field) {
          fields.contains(field)
        } else {
          false
        }
      }
      guard let cell = answered?.cell ?? cells.first?.cell else { continue }
      row.refuse(cell, makeVisible(problem.field) + ": " + context.localizer.message(for: problem))
    }
  }
}

extension ClientTable.Fault {
  fileprivate init(_ cell: CSVReader.Cell, _ text: String) {
    self.init(line: cell.line, column: cell.column, text: text)
  }
}
