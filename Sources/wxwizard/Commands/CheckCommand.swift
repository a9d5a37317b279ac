import WizardCore
import WizardExport
import WizardJSON
import WizardStore
import WizardText

/// `check`: reports the progress and the problems of files and sessions.
struct CheckCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "check FILE|FOLDER|NAME...", summary: .commandCheck,
    example: "check answers/ --json", takesPaths: true)

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard !options.paths.isEmpty else { throw .usage(.usageCheckWhat) }
    let inputs = options.paths.map { (word: $0.display, input: Input($0)) }
    let hasName = inputs.contains { if case .session? = $0.input { true } else { false } }
    // Opened once for all names.
    let folder = hasName ? openFolder() : .failure(.missing)
    var worst = ExitCode.success
    for (word, input) in inputs {
      let codes: [ExitCode] =
        switch input {
        case .file(let path): checkFiles(at: path)
        case .standardInput: [checkFile("-")]
        case .session(let name): [check(name, in: folder)]
        case nil: [refuse(word, code: "session.badName", message: localizer[.badName])]
        }
      worst = ([worst] + codes).max { $0.rawValue < $1.rawValue } ?? worst
    }
    return worst
  }

  private func openFolder() -> Result<SessionFolder, FolderError> {
    Result { () throws(FolderError) in try context.openFolder(creating: false) }
  }

  /// A folder without answers files is an error, since it is probably the wrong one.
  private func checkFiles(at path: FilePath) -> [ExitCode] {
    let files = Input.expand(path)
    guard files.isEmpty else {
      var matches: [CrossSessionMatch] = []
      let codes = files.map { file in
        Output.isOpen ? checkFile(file) { matches.append($0) } : .success
      }
      report(CrossSessionChecks(matches, today: today).warnings, in: path)
      return codes
    }
    return [refuse(path.display, code: "folder.empty", message: localizer[.checkNoFiles])]
  }

  /// Prints problems that several files of a folder cause together, as one more object after those of the files.
  private func report(_ warnings: [CrossSessionWarning], in folder: FilePath) {
    if warnings.isEmpty || !Output.isOpen { return }
    if options.has("json") {
      Output.print(json: ["folder": .string(folder.display), "warnings": .array(of: warnings.map(\.value))])
    } else {
      for warning in warnings { Output.print("! " + warning.text(localizer)) }
    }
  }

  /// Checks an answers file; `use` gets the values that warnings across files depend on.
  private func checkFile(_ path: FilePath, use: (CrossSessionMatch) -> Void = { _ in }) -> ExitCode {
    var bytes: [UInt8]?
    do throws(FileError) {
      let content = try Input.read(path)
      bytes = content
      return show(try AnswersFile.decode(content), as: path.display) { replay in
        CrossSessionMatch(name: path.display, replay: replay, updated: today).map(use)
      }
    } catch {
      return refuse(path.display, error, bytes)
    }
  }

  private func check(_ name: SessionName, in opened: Result<SessionFolder, FolderError>) -> ExitCode {
    let folder: SessionFolder
    switch opened {
    case .success(let opened): folder = opened
    case .failure(.missing): return refuse(name.text, .missing, nil)
    case .failure(let error):
      return refuse(name.text, code: "folder.unusable", message: localizer[context.reason(error)])
    }
    do throws(FileError) {
      return show(try folder.read(name).session, as: name.text)
    } catch {
      if error == .missing, (try? folder.exists(name)) == true {
        return refuse(
          name.text, code: error.code, message: localizer[.sessionOnlyPrevious(name: name.text)])
      }
      defer { if error == .missing, !options.has("json") { suggest(name) } }
      return refuse(name.text, error, error.offset == nil ? nil : try? folder.bytes(of: name))
    }
  }

  private func suggest(_ name: SessionName) {
    guard let similar = context.similarSession(to: name) else { return }
    Output.report(localizer[.usageNearest(name: similar)])
  }

  private func refuse(_ file: String, _ error: FileError, _ bytes: [UInt8]?) -> ExitCode {
    refuse(
      file, code: error.code, offset: error.offset,
      location: error.offset.flatMap { offset in bytes.map { SourceLocation(of: offset, in: $0) } },
      message: localizer.reason(error, in: bytes))
  }

  private func refuse(
    _ file: String, code: String, offset: Int? = nil, location: SourceLocation? = nil, message: String
  ) -> ExitCode {
    if options.has("json") {
      let value = WizardReport(localizer).failure(
        file: file, code: code, offset: offset, location: location, message: message)
      Output.print(json: value)
    } else {
      Output.report("wxwizard: \(makeVisible(file)): \(message)")
    }
    return .unusable
  }

  /// Prints the report of a session; `use` gets its replay first.
  private func show(_ session: Session, as file: String, use: (Replay) -> Void = { _ in }) -> ExitCode {
    let replay = Replay(session, rulebook: localizer.rulebook, today: today)
    use(replay)
    let progress = replay.progress
    if options.has("json") {
      Output.print(json: WizardReport(localizer).value(Wizard(replay), file: file))
    } else {
      Output.printRaw(text(replay, progress, file: file))
    }
    let isBad =
      progress.status == .blocked || progress.status == .expired || replay.problems.contains(where: \.isError)
    return isBad ? .problems : .success
  }

  /// Does not need the checklist, which takes longest to make.
  private func text(_ replay: Replay, _ progress: Progress, file: String) -> String {
    var lines = [localizer.progressLine(replay, progress, of: file)]
    lines += replay.problems.map { "  " + localizer.problemLine($0) }
    if let inactive = localizer.inactiveLine(replay.inactive, in: replay.flow) {
      lines.append("  " + inactive)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
