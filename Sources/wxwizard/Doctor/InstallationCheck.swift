import WizardStore
import WizardText

/// Checks the program and what a package installs with it.
struct InstallationCheck {
  private let files = InstalledFiles()

  var findings: [Finding] {
    [program] + Shell.allCases.compactMap(completion) + [manual, timer]
  }

  private var program: Finding {
    let id = "program"
    let found = files.program("wxwizard")
    guard let running = files.runningProgram else {
      return .warning(id, .doctorProgramUnknown, remedy: .doctorProgramUnknownRemedy)
    }
    let text = LocalizedText.doctorProgram(path: makeVisible(running.display))
    guard let found else {
      let folder = makeVisible(running.split.folder.display)
      return .warning(id, text, remedy: .doctorProgramNotInPath(folder: folder))
    }
    guard InstalledFiles.isSameFile(running, found) else {
      let other = makeVisible(found.display)
      return .warning(id, text, remedy: .doctorProgramOther(path: other))
    }
    return .ok(id, text)
  }

  /// The finding about a shell; nil if the shell is not installed.
  private func completion(_ shell: Shell) -> Finding? {
    guard files.program(FilePath(shell.rawValue)) != nil else { return nil }
    let id = "completion.\(shell.rawValue)"
    guard let path = files.completion(shell) else {
      return .warning(
        id, .doctorCompletionNone(shell: shell.rawValue),
        remedy: .doctorInstall(command: installCommand(shell)))
    }
    let text = LocalizedText.doctorCompletion(shell: shell.rawValue, path: makeVisible(path.display))
    guard let script = try? AnswersFile.read(path), script.elementsEqual(shell.completionScript.utf8) else {
      return .warning(
        id, .doctorCompletionOther(shell: shell.rawValue, path: makeVisible(path.display)),
        remedy: .doctorInstall(command: installCommand(shell)))
    }
    if shell == .bash, !files.hasBashCompletion { return .warning(id, text, remedy: .doctorBashCompletion) }
    return .ok(id, text)
  }

  private func installCommand(_ shell: Shell) -> String {
    let target =
      switch shell {
      case .bash: "install -D -m 644 /dev/stdin ~/.local/share/bash-completion/completions/wxwizard"
      case .zsh: "sudo install -D -m 644 /dev/stdin /usr/local/share/zsh/site-functions/_wxwizard"
      case .fish: "install -D -m 644 /dev/stdin ~/.config/fish/completions/wxwizard.fish"
      }
    return "wxwizard completion \(shell.rawValue) | \(target)"
  }

  private var manual: Finding {
    if let path = files.manual { return .ok("manual", .doctorManual(path: makeVisible(path.display))) }
    return .warning(
      "manual", .doctorManualNone,
      remedy: .doctorInstall(
        command: "wxwizard --man | install -D -m 644 /dev/stdin ~/.local/share/man/man1/wxwizard.1"))
  }

  private var timer: Finding {
    switch (files.timer, files.isTimerEnabled) {
    case (nil, false): return .ok("timer", .doctorTimerNone)
    case (nil, true):
      return .error("timer", .doctorTimerBroken, remedy: .doctorTimerBrokenRemedy)
    case (_?, false): return .ok("timer", .doctorTimerOff)
    case (_?, true): return .ok("timer", .doctorTimerOn)
    }
  }
}
