import WizardStore
import WizardText

/// Checks the program and what a package installs with it.
struct InstallationCheck {
  let localizer: Localizer
  private let files = InstalledFiles()

  init(localizer: Localizer) { self.localizer = localizer }

  var findings: [Finding] {
    [program] + Shell.allCases.compactMap(completion) + [manual, timer]
  }

  private var program: Finding {
    let id = "program"
    let found = files.program("wxwizard")
    guard let running = files.runningProgram else {
      return .warning(id, localizer[.doctorProgramUnknown], remedy: localizer[.doctorProgramUnknownRemedy])
    }
    let text = localizer[.doctorProgram(path: makeVisible(running.display))]
    guard let found else {
      let folder = makeVisible(running.split.folder.display)
      return .warning(id, text, remedy: localizer[.doctorProgramNotInPath(folder: folder)])
    }
    guard InstalledFiles.isSameFile(running, found) else {
      let other = makeVisible(found.display)
      return .warning(id, text, remedy: localizer[.doctorProgramOther(path: other)])
    }
    return .ok(id, text)
  }

  /// The finding about a shell; nil if the shell is not installed.
  private func completion(_ shell: Shell) -> Finding? {
    guard files.program(FilePath(shell.rawValue)) != nil else { return nil }
    let id = "completion.\(shell.rawValue)"
    guard let path = files.completion(shell) else {
      return .warning(
        id, localizer[.doctorCompletionNone(shell: shell.rawValue)],
        remedy: localizer[.doctorInstall(command: installCommand(shell))])
    }
    let text = localizer[.doctorCompletion(shell: shell.rawValue, path: makeVisible(path.display))]
    guard let script = try? AnswersFile.read(path), script.elementsEqual(shell.completionScript.utf8) else {
      return .warning(
        id, localizer[.doctorCompletionOther(shell: shell.rawValue, path: makeVisible(path.display))],
        remedy: localizer[.doctorInstall(command: installCommand(shell))])
    }
    if shell == .bash, !files.hasBashCompletion {
      return .warning(id, text, remedy: localizer[.doctorBashCompletion])
    }
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
    if let path = files.manual {
      return .ok("manual", localizer[.doctorManual(path: makeVisible(path.display))])
    }
    return .warning(
      "manual", localizer[.doctorManualNone],
      remedy: localizer[
        .doctorInstall(
          command: "wxwizard --man | install -D -m 644 /dev/stdin ~/.local/share/man/man1/wxwizard.1")])
  }

  private var timer: Finding {
    switch (files.timer, files.isTimerEnabled) {
    case (nil, false): return .ok("timer", localizer[.doctorTimerNone])
    case (nil, true):
      return .error("timer", localizer[.doctorTimerBroken], remedy: localizer[.doctorTimerBrokenRemedy])
    case (_?, false): return .ok("timer", localizer[.doctorTimerOff])
    case (_?, true): return .ok("timer", localizer[.doctorTimerOn])
    }
  }
}
