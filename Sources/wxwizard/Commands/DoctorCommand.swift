import Glibc
import WizardCore
import WizardStore
import WizardText
import WizardUI

/// `doctor`: reports the locale, terminal and storage, and how they affect the program.
struct DoctorCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "doctor", summary: .commandDoctor,
    example: "doctor --lang en", isForSetup: true)

  private let context: CommandContext
  private let localizer: Localizer

  init(_ context: CommandContext) {
    self.context = context
    localizer = context.localizer
  }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.isEmpty else { throw .usage(.usageDoctorPlain) }
    say(.doctorTitle(version: Program.version))
    say(.doctorDay(date: context.today.iso))
    tellLocale()
    tellTerminal()
    if let path = context.options["screens"] {
      say(.doctorScreens(path: makeVisible(path)))
    } else {
      say(.doctorPages)
    }
    say(localizer.rulebook == .documented ? .doctorRules : .doctorRulesOwn)
    return tellStorage()
  }

  private func say(_ text: LocalizedText) {
    Output.print(localizer[text])
  }

  // MARK: - Locale

  private func tellLocale() {
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(ProcessEnvironment.variable)
    let name = variables.first { !$0.isEmpty } ?? "C"
    if setlocale(LC_CTYPE, "") == nil {
      say(.doctorLocaleMissing(name: makeVisible(name)))
    } else {
      let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
      say(.doctorLocale(name: makeVisible(name), codeset: codeset))
      if codeset != "UTF-8" { say(.doctorLocaleBytes) }
    }
    say(.doctorLanguage(language: localizer[.languageName]))
  }

  // MARK: - Terminal

  private func tellTerminal() {
    let found = TerminalFindings()
    let term = makeVisible(found.term)
    if found.term.isEmpty {
      say(.doctorTermUnset)
    } else if let name = found.usedName {
      if name == found.term {
        say(.doctorTermKnown(term: term))
      } else {
        say(.doctorTermAs(term: term, name: name))
      }
      tellColors(found.colors)
    } else {
      say(.doctorTermPoor(term: term))
    }
    guard found.isTerminal else {
      say(.doctorNoTerminal)
      return say(.doctorFaceLines)
    }
    let isPlain = context.options.has("plain") || ProcessEnvironment.wantsLines
    guard found.usedName != nil, !isPlain else { return say(.doctorFaceLines) }
    say(isWide ? .doctorWide : .doctorNarrow)
    say(found.tellsMouse ? .doctorMouse : .doctorMouseNone)
    say(found.tellsPaste ? .doctorPaste : .doctorPasteNone)
    say(.doctorFaceScreen)
  }

  private func tellColors(_ count: Int) {
    if !(ProcessEnvironment.variable("NO_COLOR") ?? "").isEmpty || context.options["color"] == "never" {
      say(.doctorColorsOff)
    } else {
      say(.doctorColors(count: max(count, 0)))
    }
  }

  /// Whether the terminal draws characters of ambiguous width in two columns.
  ///
  /// The terminal is asked and has 300 ms to answer.
  private var isWide: Bool {
    guard let terminal = try? CursesTerminal(TerminalOptions(colors: .none)) else { return false }
    defer { terminal.close() }
    _ = terminal.next(timeoutMilliseconds: 300)
    return terminal.ambiguousIsWide
  }

  // MARK: - Storage

  private func tellStorage() -> ExitCode {
    let location: SessionLocation
    do throws(FolderError) {
      location = try context.location()
    } catch {
      return refuse("", error)
    }
    let path = makeVisible(location.path.display)
    do throws(FolderError) {
      let folder = try SessionFolder(location, creating: false)
      let names = try folder.list().map(\.name)
      say(.doctorFolder(path: path, mode: mode(of: location.path), count: names.count))
      if let notice = folder.notice { say(notice == .writableByGroup ? .folderGroup : .folderOther) }
      if location.path.withCString({ access($0, W_OK) }) != 0 { say(.doctorNotWritable) }
      tell(of: names, in: folder)
      return .success
    } catch {
      if error == .missing {
        say(.doctorFolderNew(path: path))
        return .success
      }
      return refuse(path, error)
    }
  }

  private func refuse(_ path: String, _ error: FolderError) -> ExitCode {
    say(.doctorFolderBad(path: path, reason: localizer[context.reason(error)]))
    return .unusable
  }

  private func mode(of path: FilePath) -> String {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return "?" }
    return String(status.st_mode & 0o777, radix: 8)
  }

  private func tell(of names: [SessionName], in folder: SessionFolder) {
    var isAnyHeld = false
    for name in names {
      if name.isCommand { say(.namedLikeCommand(name: name.text)) }
      do throws(FileError) {
        _ = try folder.read(name)
      } catch {
        say(
          .doctorSessionBad(
            name: name.text,
            reason: FileMessage(localizer: localizer).text(error, in: try? folder.bytes(of: name))))
      }
      guard case .heldBy(let holder) = folder.access(to: name) else { continue }
      isAnyHeld = true
      let text = holder.map { "\($0.user)@\($0.host), \($0.process)" } ?? "?"
      say(.doctorLock(name: name.text, holder: makeVisible(text)))
    }
    if !isAnyHeld { say(.doctorNoLocks) }
  }
}
