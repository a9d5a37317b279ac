import WizardCore
import WizardJSON
import WizardScreens
import WizardStore
import WizardText

/// `check`: where files and sessions stand and what is wrong with them.
struct CheckCommand {
  private let call: Call
  private let report: Report

  init(_ call: Call) {
    self.call = call
    report = Report(words: call.words)
  }

  /// The folder of the sessions, looked at once for all that are named.
  private enum Sessions {
    case none
    case folder(SessionFolder)
    case refused(FolderError)
  }

  func run() -> ExitCode {
    guard !call.options.operands.isEmpty else { return Usage.complain(call.words, .usageCheckWhat) }
    let inputs = call.options.operands.map { (word: $0, input: Input($0)) }
    let hasName = inputs.contains { if case .session? = $0.input { true } else { false } }
    let sessions = hasName ? sessions : .none
    var worst = ExitCode.well
    for (word, input) in inputs {
      let codes: [ExitCode] =
        switch input {
        case .file(let path): checkFiles(at: path)
        case .session(let name): [check(name, in: sessions)]
        case nil: [refuse(word, code: "session.badName", message: call.words[.badName])]
        }
      worst = ([worst] + codes).max { $0.rawValue < $1.rawValue } ?? worst
    }
    return worst
  }

  private var sessions: Sessions {
    do throws(FolderError) {
      return .folder(try call.openFolder(creating: false))
    } catch {
      return error == .missing ? .none : .refused(error)
    }
  }

  /// A folder without answers files is no good: more likely than not it is the wrong one.
  private func checkFiles(at path: String) -> [ExitCode] {
    let files = Input.expand(path)
    guard files.isEmpty else { return files.map { Output.isHeard ? checkFile($0) : .well } }
    return [refuse(path, code: "folder.empty", message: call.words[.checkNoFiles])]
  }

  private func checkFile(_ path: String) -> ExitCode {
    var bytes: [UInt8]?
    do throws(FileError) {
      let content = try AnswersFile.read(path)
      bytes = content
      return show(try AnswersFile.decode(content), as: path)
    } catch {
      return refuse(path, error, bytes)
    }
  }

  private func check(_ name: SessionName, in sessions: Sessions) -> ExitCode {
    let folder: SessionFolder
    switch sessions {
    case .none: return refuse(name.text, .missing, nil)
    case .refused(let error):
      return refuse(name.text, code: "folder.unusable", message: call.words(for: error))
    case .folder(let opened): folder = opened
    }
    do throws(FileError) {
      return show(try folder.read(name).session, as: name.text)
    } catch {
      defer { if error == .missing, !call.options.has("json") { call.suggest(near: name) } }
      return refuse(name.text, error, error.offset == nil ? nil : try? folder.bytes(of: name))
    }
  }

  private func refuse(_ file: String, _ error: FileError, _ bytes: [UInt8]?) -> ExitCode {
    refuse(
      file, code: error.code, offset: error.offset,
      place: error.offset.flatMap { offset in bytes.map { JSONPlace(of: offset, in: $0) } },
      message: FileMessage(words: call.words).text(error, in: bytes))
  }

  private func refuse(
    _ file: String, code: String, offset: Int? = nil, place: JSONPlace? = nil, message: String
  ) -> ExitCode {
    if call.options.has("json") {
      let value = report.failure(file: file, code: code, offset: offset, place: place, message: message)
      Output.print(JSONWriter.compact(value, keys: .asGiven))
    } else {
      Output.complain("wxwizard: \(makeVisible(file)): \(message)")
    }
    return .unusable
  }

  private func show(_ session: Session, as file: String) -> ExitCode {
    guard let replay = Replay(session, rulebook: call.words.rulebook, today: call.today) else {
      return refuse(
        file, code: "flow.notBuilt",
        message: call.words.phrase(.flowNotBuilt, ["flow": session.flow.rawValue]))
    }
    let standing = replay.standing
    if call.options.has("json") {
      Output.print(JSONWriter.compact(report.value(Wizard(replay), file: file), keys: .asGiven))
    } else {
      Output.printRaw(text(replay, standing, file: file))
    }
    let isBad =
      standing.status == .blocked || standing.status == .expired || replay.problems.contains(where: \.isError)
    return isBad ? .problems : .well
  }

  /// The checklist is not asked for here, and not made.
  private func text(_ replay: Replay, _ standing: Standing, file: String) -> String {
    var lines = [report.line(replay, standing, file: file)]
    for problem in replay.problems {
      lines.append(
        "  \(problem.isError ? "x" : "!") \(makeVisible(problem.field)): \(report.message(problem))")
    }
    if let parked = report.parked(replay.parked, in: replay.flow) { lines.append("  " + parked) }
    return lines.joined(separator: "\n") + "\n"
  }
}
