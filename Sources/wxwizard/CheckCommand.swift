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

  func run() -> ExitCode {
    guard !call.options.operands.isEmpty else { return Usage.complain(call.words, .usageCheckWhat) }
    var worst = ExitCode.well
    for word in call.options.operands {
      let codes: [ExitCode] =
        switch Input(word) {
        case .file(let path): checkFiles(at: path)
        case .session(let name): [checkSession(name)]
        case nil: [refuse(word, code: "session.badName", offset: nil, message: call.words[.badName])]
        }
      worst = ([worst] + codes).max { $0.rawValue < $1.rawValue } ?? worst
    }
    return worst
  }

  /// A folder without answers files is no good: more likely than not it is the wrong one.
  private func checkFiles(at path: String) -> [ExitCode] {
    let files = Input.expand(path)
    guard files.isEmpty else { return files.map { Output.isHeard ? checkFile($0) : .well } }
    return [refuse(path, code: "folder.empty", offset: nil, message: call.words[.checkNoFiles])]
  }

  private func checkFile(_ path: String) -> ExitCode {
    do throws(FileError) {
      return show(try AnswersFile.decode(AnswersFile.read(path)), as: path)
    } catch {
      return refuse(path, error)
    }
  }

  private func checkSession(_ name: SessionName) -> ExitCode {
    guard let folder = call.folder(creating: false) else { return refuse(name.text, .missing) }
    do throws(FileError) {
      return show(try folder.read(name).session, as: name.text)
    } catch {
      defer { if error == .missing, !call.options.has("json") { call.suggest(near: name) } }
      return refuse(name.text, error)
    }
  }

  private func refuse(_ file: String, _ error: FileError) -> ExitCode {
    refuse(file, code: error.code, offset: error.offset, message: FileMessage(words: call.words).text(error))
  }

  private func refuse(_ file: String, code: String, offset: Int?, message: String) -> ExitCode {
    if call.options.has("json") {
      Output.print(
        JSONWriter.compact(
          report.failure(file: file, code: code, offset: offset, message: message), keys: .asGiven))
    } else {
      Output.complain("wxwizard: \(makeVisible(file)): \(message)")
    }
    return .unusable
  }

  private func show(_ session: Session, as file: String) -> ExitCode {
    guard let replay = Replay(session, rulebook: call.words.rulebook, today: call.today) else {
      return refuse(
        file, code: "flow.notBuilt", offset: nil,
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
