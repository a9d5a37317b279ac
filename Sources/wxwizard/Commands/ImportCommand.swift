import WizardCore
import WizardExport
import WizardStore
import WizardText

/// `import`: creates a session for each row of a client table, all of them or none.
struct ImportCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "import FILE", summary: .commandImport, example: "import clients.csv --keep-good",
    takesPaths: true, operandNote: { .importColumns })

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard options.paths.count == 1 else { throw .usage(.usageImportWhat) }
    let path = options.paths[0]
    let file = makeVisible(path.display)
    let flow = try context.flowOption() ?? .start
    let records = try records(of: path)
    guard let header = records.first, records.count > 1 else { throw .failure(.importEmpty(file: file)) }
    let table = ClientTable(header, flow: flow, context)
    let keepsGood = options.has("keep-good")
    report(table.faults, in: file)
    if !table.faults.isEmpty { Output.report(localizer[.importColumns]) }
    guard table.isUsable, keepsGood || table.faults.isEmpty else {
      throw .failure(.importHeader(file: file), code: .problems)
    }
    let folder = try context.createFolder()
    var rows = records.dropFirst().map(table.row)
    try refuseTaken(&rows, in: folder)
    for row in rows { report(row.faults, in: file) }
    let good = rows.filter(\.faults.isEmpty)
    let bad = rows.count - good.count
    if bad > 0, !keepsGood {
      throw .failure(
        good.isEmpty ? .importRefusedAll(count: bad) : .importRefused(count: bad), code: .problems)
    }
    for row in good {
      if let name = row.name { try context.create(row.session, as: name, in: folder) }
    }
    Output.print(localizer[.importMade(count: good.count)])
    if bad > 0 { context.report(.importLeft(count: bad)) }
    try reportCrossSessionProblems(of: Set(good.compactMap { $0.name?.text }))
    return bad > 0 ? .problems : .success
  }

  private func records(of path: FilePath) throws(CommandExit) -> [[CSVReader.Cell]] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Input.read(path)
    } catch {
      throw context.failure(error, of: path, in: nil)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .failure(notUTF8(path, isGB18030: TextEncoding.isLikelyGB18030(bytes)))
    }
    do throws(CSVReader.SyntaxError) {
      return try CSVReader.read(text)
    } catch {
      let place = "\(makeVisible(path.display)):\(error.line):\(error.column)"
      throw .failure(.importSyntax(place: place, fault: localizer[message(for: error.fault)]))
    }
  }

  /// Says how to convert a table that is not UTF-8, with a command to copy.
  private func notUTF8(_ path: FilePath, isGB18030: Bool) -> LocalizedText {
    guard let word = path.text, word != "-" else {
      return .importNotUTF8(
        file: localizer[.importStandardInput], isGB18030: isGB18030,
        command: "iconv -f GB18030 -t UTF-8 FILE | wxwizard import -")
    }
    let (source, target) = (shellWord(word), shellWord(word + ".utf8.csv"))
    return .importNotUTF8(
      file: makeVisible(word), isGB18030: isGB18030,
      command: "iconv -f GB18030 -t UTF-8 \(makeVisible(source)) > \(makeVisible(target))")
  }

  /// The path as a word of a shell command, in quotation marks if it needs them.
  private func shellWord(_ path: String) -> String {
    if path.allSatisfy({ $0.isLetter || $0.isNumber || "/._-".contains($0) }) { return path }
    return "'" + path.parts(separatedBy: "'").joined(separator: "'\\''") + "'"
  }

  private func message(for fault: CSVReader.SyntaxError.Fault) -> LocalizedText {
    switch fault {
    case .unclosed: .importUnclosed
    case .afterQuote: .importAfterQuote
    case .strayQuote: .importStrayQuote
    }
  }

  /// Refuses names that exist or that an earlier row has.
  private func refuseTaken(_ rows: inout [ClientTable.Row], in folder: SessionFolder) throws(CommandExit) {
    var lines: [SessionName: Int] = [:]
    for index in rows.indices {
      guard let name = rows[index].name else { continue }
      let line = rows[index].line
      if let earlier = lines.updateValue(lines[name] ?? line, forKey: name) {
        let text = localizer[.importSameName(name: name.text, line: earlier)]
        rows[index].faults.append(ClientTable.Fault(line: line, column: 1, text: text))
      } else if try context.exists(name, in: folder) {
        let text = localizer[.nameTaken(name: name.text)]
        rows[index].faults.append(ClientTable.Fault(line: line, column: 1, text: text))
      }
    }
  }

  private func report(_ faults: [ClientTable.Fault], in file: String) {
    for fault in faults { Output.report("\(file):\(fault.line):\(fault.column): \(fault.text)") }
  }

  /// Reports problems that the new sessions cause together with others.
  private func reportCrossSessionProblems(of names: Set<String>) throws(CommandExit) {
    var matches: [CrossSessionMatch] = []
    try SessionList(context).each { reading in
      if let match = reading.listing.summary?.match { matches.append(match) }
    }
    for warning in CrossSessionChecks(matches, today: today).warnings
    where !names.isDisjoint(with: warning.names) {
      Output.report("! " + warning.text(localizer))
    }
  }
}
